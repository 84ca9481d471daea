package org.anbinh.outlet.papers.word;

import java.math.BigDecimal;
import org.anbinh.ground.language.Language;
import org.anbinh.outlet.papers.Block;
import org.anbinh.outlet.papers.PaperFigure;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDispBlanksAs;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;

/** A chart of the word processor's own, with its numbers in it. */
final class NativeChart {
  private static final int SMALL = 1_000;

  /** Dark enough beside each other also where colours are not seen; markers differ as well. */
  private static final byte[][] COLOURS = {
    {0x1F, 0x4E, 0x79}, {(byte) 0xB4, 0x53, 0x09}, {0x4D, 0x4D, 0x4D}, {0x2E, 0x7D, 0x32}
  };

  private static final MarkerStyle[] MARKERS = {
    MarkerStyle.CIRCLE, MarkerStyle.SQUARE, MarkerStyle.TRIANGLE, MarkerStyle.DIAMOND
  };

  private NativeChart() {}

  static void draw(Block.Chart chart, XWPFChart into, Language language) {
    String numbers = numbers(chart, language);
    boolean lines = chart.form() == Block.Form.LINES;
    XDDFCategoryAxis names =
        into.createCategoryAxis(lines ? AxisPosition.BOTTOM : AxisPosition.LEFT);
    XDDFValueAxis values = into.createValueAxis(lines ? AxisPosition.LEFT : AxisPosition.BOTTOM);
    values.setCrosses(AxisCrosses.AUTO_ZERO);
    values.setMinimum(0.0);
    values.setNumberFormat(numbers);
    if (!lines) {
      names.setOrientation(AxisOrientation.MAX_MIN);
      values.setCrosses(AxisCrosses.MAX);
    }
    XDDFChartData data = into.createData(lines ? ChartTypes.LINE : ChartTypes.BAR, names, values);
    fill(chart, into, data);
    if (data instanceof XDDFBarChartData bars) {
      bars.setBarDirection(BarDirection.BAR);
      bars.setGapWidth(40);
    }
    into.plot(data);
    finish(into, numbers, lines);
    look(chart, into, data);
  }

  private static void fill(Block.Chart chart, XWPFChart into, XDDFChartData data) {
    int size = chart.categories().size();
    XDDFCategoryDataSource names =
        XDDFDataSourcesFactory.fromArray(
            chart.categories().toArray(String[]::new), into.formatRange(range(size, 0)), 0);
    for (int n = 0; n < chart.series().size(); n++) {
      Block.Series series = chart.series().get(n);
      XDDFNumericalDataSource<Double> numbers =
          XDDFDataSourcesFactory.fromArray(
              values(series), into.formatRange(range(size, n + 1)), n + 1);
      XDDFChartData.Series drawn = data.addSeries(names, numbers);
      drawn.setTitle(series.name(), into.setSheetTitle(series.name(), n + 1));
    }
  }

  private static org.apache.poi.ss.util.CellRangeAddress range(int size, int column) {
    return new org.apache.poi.ss.util.CellRangeAddress(1, size, column, column);
  }

  /** Where there is no number, the line is broken. */
  private static @Nullable Double[] values(Block.Series series) {
    @Nullable Double[] values = new Double[series.values().size()];
    for (int n = 0; n < values.length; n++) {
      PaperFigure figure = series.values().get(n);
      values[n] = figure.outcome().number().map(BigDecimal::doubleValue).orElse(null);
    }
    return values;
  }

  private static void look(Block.Chart chart, XWPFChart into, XDDFChartData data) {
    for (int n = 0; n < data.getSeriesCount(); n++) {
      var fill = new XDDFSolidFillProperties(XDDFColor.from(COLOURS[n % COLOURS.length]));
      XDDFChartData.Series series = data.getSeries(n);
      switch (series) {
        case XDDFLineChartData.Series line -> {
          line.setSmooth(false);
          line.setMarkerStyle(MARKERS[n % MARKERS.length]);
          line.setLineProperties(new XDDFLineProperties(fill));
        }
        default -> series.setFillProperties(fill);
      }
    }
    if (chart.series().size() > 1) {
      into.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    }
  }

  /**
   * How numbers are written, whatever the language of the reader's machine: signs that separate
   * thousands stand in the pattern as letters. Fractions follow the machine.
   */
  private static String numbers(Block.Chart chart, Language language) {
    boolean whole =
        chart
            .figures()
            .flatMap(each -> each.outcome().number().stream())
            .allMatch(each -> each.stripTrailingZeros().scale() <= 0);
    if (!whole) {
      return "#,##0.##";
    }
    String sign = language == Language.VI ? "\\." : "\\,";
    return "[>=1000000]#%s###%s##0;[>=1000]#%s##0;0".replace("%s", sign);
  }

  private static void finish(XWPFChart into, String numbers, boolean above) {
    var space = into.getCTChartSpace();
    CTChart drawn = into.getCTChart();
    drawn.addNewAutoTitleDeleted().setVal(true);
    (drawn.isSetDispBlanksAs() ? drawn.getDispBlanksAs() : drawn.addNewDispBlanksAs())
        .setVal(STDispBlanksAs.GAP);
    drawn.getPlotArea().getLineChartList().stream()
        .flatMap(each -> each.getSerList().stream())
        .forEach(each ->
            label(each.isSetDLbls() ? each.getDLbls() : each.addNewDLbls(), numbers, above));
    drawn.getPlotArea().getBarChartList().stream()
        .flatMap(each -> each.getSerList().stream())
        .forEach(each ->
            label(each.isSetDLbls() ? each.getDLbls() : each.addNewDLbls(), numbers, above));
    CTTextBody text = space.isSetTxPr() ? space.getTxPr() : space.addNewTxPr();
    text.addNewBodyPr();
    CTTextCharacterProperties letters = text.addNewP().addNewPPr().addNewDefRPr();
    letters.setSz(SMALL);
    letters.addNewLatin().setTypeface("Times New Roman");
  }

  private static void label(CTDLbls labels, String numbers, boolean above) {
    labels.addNewNumFmt().setFormatCode(numbers);
    labels.getNumFmt().setSourceLinked(false);
    if (above) {
      labels.addNewDLblPos().setVal(STDLblPos.T);
    }
    labels.addNewShowLegendKey().setVal(false);
    labels.addNewShowVal().setVal(true);
    labels.addNewShowCatName().setVal(false);
    labels.addNewShowSerName().setVal(false);
    labels.addNewShowPercent().setVal(false);
    labels.addNewShowBubbleSize().setVal(false);
  }
}
