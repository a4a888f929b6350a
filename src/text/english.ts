/** English words that people mix into Vietnamese or write when they know no Vietnamese; the latter tell the language. */
const WORDS =
  'the a an i you he she it we they me my your his her our their this that these those is are was were be been am do does did have has had ' +
  'can could will would should may must need want like know get got make take give go come see help please thank thanks hey sorry ' +
  'yes no not and or but if when where what who why how which much many long there here to of in on at for from with without by about into ' +
  'as than then so some any all more most other new old first last good day days week month year time money pay fee fees cost price ' +
  'apply application register registration certificate birth death marriage married marry single divorce license licence driving driver ' +
  'business company tax land house home building permit residence resident temporary permanent card identity document documents ' +
  'paper papers form office city government public service services foreigner foreign foreigners wife husband child children baby ' +
  'work working job open opening hours closed online address phone number english speak vietnamese vietnam live living stay renew extend ' +
  'extension lost procedure required school hospital doctor airport station ' +
  'street road bridge alley flooded flood drain blocked garbage trash rubbish smell noise noisy loud light lights lamp broken dark power electricity ' +
  'outage water dirty tree fallen dog dogs neighbour neighbor neighbours market report complain complaint complaints problem police fire near in front'

/** Foreign words that are everyday Vietnamese; they say nothing about the language. */
const LOANS =
  'photo photocopy copy online offline internet email gmail mail wifi zalo facebook messenger viber tiktok youtube app web website link file scan ' +
  'video clip camera karaoke shop game net passport visa vneid otp sms pdf word excel laptop iphone samsung android chip robot chatbot bot ' +
  'marketing sale ship grab taxi container rotary spa nail gym hotel homestay resort cafe bar pub vip test hello hi bye ok gas cont hotline call center'

const ENGLISH = new Set(WORDS.split(' '))
const LOAN = new Set(LOANS.split(' '))

export function isEnglish(word: string): boolean {
  return ENGLISH.has(word)
}

export function isLoan(word: string): boolean {
  return LOAN.has(word)
}
