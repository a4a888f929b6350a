import { createRequire } from 'node:module'
import { rememberingMade } from '../core/last-made.ts'
import type { Chart } from './chart.ts'
import { drawingOf } from './option.ts'

/** Pixels per logical pixel of the picture: sharp on a phone, some tens of kilobytes. */
const ZOOM = 2.5
const WEIGHTS = ['400Regular', '600SemiBold', '700Bold'] as const

/** A chart as SVG text, for a page. Its fonts are named, not embedded. */
export async function chartSvg(chart: Chart): Promise<string> {
  const echarts = await library()
  const { option, width, height } = drawingOf(chart)
  const drawn = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    drawn.setOption(option)
    return drawn.renderToSVGString()
  } finally {
    drawn.dispose()
  }
}

/** Pictures kept, some ten thousand bytes each: a chart of printed figures is the same for everybody who asks. */
const PICTURES = 32

/** A chart as a PNG in base64, for a chat. */
export const chartPng = rememberingMade(draw, PICTURES)

async function draw(chart: Chart): Promise<string> {
  const [svg, { Resvg }] = await Promise.all([chartSvg(chart), import('@resvg/resvg-js')])
  const picture = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: ZOOM },
    font: { fontFiles: [...fontFiles()], loadSystemFonts: false, defaultFontFamily: 'Be Vietnam Pro' },
  }).render()
  return picture.asPng().toString('base64')
}

let loaded: Promise<typeof import('echarts/core')> | null = null

/** Loaded with the first chart only: it costs more than the rest of a start. */
function library(): Promise<typeof import('echarts/core')> {
  loaded ??= (async () => {
    const [core, { BarChart, LineChart }, components, { SVGRenderer }] = await Promise.all([
      import('echarts/core'),
      import('echarts/charts'),
      import('echarts/components'),
      import('echarts/renderers'),
    ])
    const { GridComponent, MarkLineComponent, TitleComponent } = components
    core.use([BarChart, LineChart, GridComponent, MarkLineComponent, TitleComponent, SVGRenderer])
    return core
  })()
  return loaded
}

let fonts: readonly string[] | null = null

function fontFiles(): readonly string[] {
  const { resolve } = createRequire(import.meta.url)
  fonts ??= WEIGHTS.map((weight) => resolve(`@expo-google-fonts/be-vietnam-pro/${weight}/BeVietnamPro_${weight}.ttf`))
  return fonts
}
