# A GeoReport v2 client by the specification alone, in XML, with nothing but Perl's core modules.
# usage: client.pl <endpoint, with or without a slash at its end> <api key> <jurisdiction>; prints one JSON object
use strict;
use warnings;
use utf8;
use Encode qw(decode_utf8 encode_utf8);
use HTTP::Tiny;
use JSON::PP;

my ($endpoint, $key, $jurisdiction) = @ARGV;
my $http = HTTP::Tiny->new(timeout => 60);
my %saw;

sub form {
    my (%fields) = @_;
    return join '&', map { escape($_) . '=' . escape($fields{$_}) } sort keys %fields;
}

sub escape {
    my $text = encode_utf8(shift);
    $text =~ s/([^A-Za-z0-9_.~-])/sprintf('%%%02X', ord $1)/ge;
    return $text;
}

sub field {
    my ($xml, $name) = @_;
    return $xml =~ m{<\Q$name\E>([^<]*)</\Q$name\E>} ? $1 : undef;
}

sub get {
    my ($path, %query) = @_;
    my $answer = $http->get("$endpoint/$path?" . form(jurisdiction_id => $jurisdiction, %query));
    return ($answer->{status}, decode_utf8($answer->{content}), $answer->{headers}{'content-type'});
}

sub post {
    my (%fields) = @_;
    my $answer = $http->request('POST', "$endpoint/requests.xml", {
        content => form(api_key => $key, jurisdiction_id => $jurisdiction, %fields),
        headers => { 'content-type' => 'application/x-www-form-urlencoded' },
    });
    return ($answer->{status}, decode_utf8($answer->{content}));
}

my (undef, $services, $type) = get('services.xml');
$saw{type} = $type;
my @codes = $services =~ m{<service_code>([^<]+)</service_code>}g;
$saw{services} = scalar @codes;
my ($status, $definition) = get("services/$codes[0].xml");
$saw{definition} = [$status + 0, field($definition, 'service_code') eq $codes[0] ? JSON::PP::true : JSON::PP::false];

($status, my $posted) = post(
    service_code => 'environment',
    address_string => 'số 5 Nguyễn Trãi, phường Thới An Đông',
    description => 'Rác đầy hẻm (Perl)',
);
my $id = field($posted, 'service_request_id');
$saw{posted} = $status + 0;
($status, my $one) = get("requests/$id.xml");
$saw{one} = [field($one, 'status'), field($one, 'description')];
(undef, my $again) = post(
    service_code => 'environment',
    address_string => 'số 5 Nguyễn Trãi, phường Thới An Đông',
    description => 'Rác đầy hẻm (Perl)',
);
$saw{repeated_is_one} = field($again, 'service_request_id') eq $id ? JSON::PP::true : JSON::PP::false;
($status, my $listed) = get('requests.xml', service_request_id => $id);
$saw{listed} = [$listed =~ m{<service_request_id>}g] ? scalar(() = $listed =~ m{<service_request_id>}g) : 0;
($status, my $refused) = post(service_code => 'nothing-like-it', address_string => 'x');
$saw{unknown_service} = [$status + 0, field($refused, 'code')];
($status, $refused) = post(service_code => 'environment');
$saw{no_place} = [$status + 0, field($refused, 'code')];
print encode_utf8(JSON::PP->new->canonical->encode(\%saw));
