package org.anbinh.outlet.papers.files;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.anbinh.figures.answers.FigureId;
import org.anbinh.figures.answers.Outcome;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.language.Language;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ground.time.Window;
import org.anbinh.outlet.papers.Block;
import org.anbinh.outlet.papers.Block.Cell;
import org.anbinh.outlet.papers.Edition;
import org.anbinh.outlet.papers.Heading;
import org.anbinh.outlet.papers.Paper;
import org.anbinh.outlet.papers.PaperFigure;
import org.anbinh.outlet.papers.PaperFigure.Operation;
import org.anbinh.outlet.papers.Run;
import org.anbinh.outlet.papers.Signature;

/** A paper with everything a paper can hold, written by hand. */
record SamplePapers(Language language, Heading.Style style, String persons) {
  private static final int PROVINCES = 34;
  private static final String PERSONS = "186950";

  private static final String MAP =
      """
      <svg viewBox="0 0 400 500" xmlns="http://www.w3.org/2000/svg" role="group" aria-label="Map">
      <title>Map</title><rect width="400" height="500" fill="#ffffff"></rect>
      <path fill="#08519c" stroke="#ffffff" d="M50 50 L200 40 L180 250 L60 240 Z"></path>
      <path fill="#9ecae1" stroke="#ffffff" d="M200 40 L340 80 L320 260 L180 250 Z"></path>
      <text x="60" y="300" font-size="18" fill="#1c2126">Số vụ theo tỉnh</text></svg>
      """;

  /** A map on which one area is hatched, as where figures are missing. */
  private static final String HATCHED =
      MAP.replace(
              "<rect",
              "<defs><pattern id=\"none\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">"
                  + "<path d=\"M0 6 L6 0\" stroke=\"#888888\"></path></pattern></defs>"
                  + "<path fill=\"url(#none)\" d=\"M50 350 L200 350 L200 450 Z\"></path><rect")
          .replace("<rect width=\"400\" height=\"500\" fill=\"#ffffff\"></rect>", "");

  static Paper national(Language language) {
    return new SamplePapers(language, Heading.Style.STATE, PERSONS).paper();
  }

  static Paper party(Language language) {
    return new SamplePapers(language, Heading.Style.PARTY, PERSONS).paper();
  }

  /** The national paper with another number of persons. */
  static Paper altered(Language language) {
    return new SamplePapers(language, Heading.Style.STATE, "186960").paper();
  }

  /** Figures at every place of a line and in narrow columns, so that lines break at all of them. */
  static Paper crowded(Language language) {
    var sample = new SamplePapers(language, Heading.Style.STATE, PERSONS);
    Paper paper = sample.paper();
    return new Paper(
        paper.code(),
        paper.template(),
        language,
        paper.unit(),
        paper.window(),
        paper.edition(),
        paper.heading(),
        paper.bases(),
        sample.crowd(),
        paper.signature(),
        paper.recipients(),
        paper.notes(),
        List.of());
  }

  private List<Block> crowd() {
    PaperFigure number = asked(4321, "5", "case");
    PaperFigure words = missing(4322);
    var blocks = new ArrayList<Block>();
    for (int n = 1; n < 90; n++) {
      blocks.add(
          new Block.Paragraph(
              List.of(
                  new Run.Words(
                      "x".repeat(Math.max(1, n - 60)) + " a".repeat(Math.min(n, 60)) + " "),
                  new Run.Number(number),
                  new Run.Words(" vụ, "),
                  new Run.Number(words),
                  new Run.Words("."))));
    }
    for (int columns = 3; columns < 8; columns++) {
      blocks.add(
          new Block.FigureTable(
              columns,
              "",
              IntStream.range(0, columns).mapToObj(String::valueOf).toList(),
              List.of(
                  new Block.Row(
                      "",
                      false,
                      IntStream.range(1, columns)
                          .mapToObj(n -> (Cell) new Cell.Number(n % 2 == 0 ? number : words))
                          .toList()))));
    }
    return blocks;
  }

  private String in(String vi, String en) {
    return language == Language.VI ? vi : en;
  }

  private PaperFigure asked(int mark, String value, String unit) {
    var number = new BigDecimal(value);
    return new PaperFigure.Asked(
        String.valueOf(mark),
        new FigureId("figure-" + mark),
        new Outcome.Known(number),
        language.number(number),
        unit);
  }

  private PaperFigure missing(int mark) {
    return new PaperFigure.Asked(
        String.valueOf(mark),
        new FigureId("figure-" + mark),
        new Outcome.Absent(
            Outcome.Why.NOT_REPORTED, new Label("Chưa có báo cáo", "Nobody reported")),
        in("(chưa có số liệu)", "(not reported)"),
        "person");
  }

  private PaperFigure computed(int mark, Operation operation, String value, int... of) {
    var number = new BigDecimal(value);
    boolean percent = operation == Operation.PERCENT_CHANGE;
    String sign = number.signum() > 0 ? "+" : number.signum() < 0 ? "\u2212" : "";
    return new PaperFigure.Derived(
        String.valueOf(mark),
        operation,
        IntStream.of(of).mapToObj(String::valueOf).toList(),
        new Outcome.Known(number),
        sign + language.number(number.abs(), percent ? 2 : 0) + (percent ? "\u00a0%" : ""),
        percent ? "percent" : "case");
  }

  private PaperFigure said(int mark, Operation operation, String value, int... of) {
    PaperFigure.Derived signed = (PaperFigure.Derived) computed(mark, operation, value, of);
    return new PaperFigure.Derived(
        signed.mark(),
        operation,
        signed.of(),
        signed.outcome(),
        signed.text().replaceAll("[+\u2212]", ""),
        signed.unitOfMeasure());
  }

  private Paper paper() {
    return new Paper(
        "a1b2c3d4",
        "national-conference",
        language,
        new UnitId(Level.NATION, "VN", Optional.empty()),
        new Window(LocalDate.of(2020, 1, 1), LocalDate.of(2025, 1, 1)),
        new Edition(
            "2025-03",
            new Label("Năm năm thực hiện Chỉ thị 36", "Five years of Directive 36"),
            new Vintage(7),
            Optional.of("0123456789abcdef".repeat(4)),
            LocalDate.of(2025, 1, 31),
            LocalDate.of(2025, 4, 5),
            "final",
            ""),
        heading(),
        List.of(
            in("Căn cứ Luật Phòng, chống ma túy", "Pursuant to the Law on Drug Control"),
            in(
                "Căn cứ Chỉ thị số 36-CT/TW ngày 16/8/2019 của Bộ Chính trị",
                "Pursuant to Directive 36-CT/TW of the Politburo of 16 August 2019")),
        blocks(),
        new Signature(
            Optional.of(in("TL. BỘ TRƯỞNG", "BY ORDER OF THE MINISTER")),
            in("THỦ TRƯỞNG CƠ QUAN THƯỜNG TRỰC", "HEAD OF THE STANDING OFFICE"),
            Optional.of("Nguyễn Văn A")),
        List.of(
            in("Thủ tướng Chính phủ (để báo cáo)", "Prime Minister (for report)"),
            in("Các bộ, cơ quan ngang bộ", "Ministries"),
            in("Lưu: VT, TTPCMT", "Archive")),
        List.of(in("Số liệu minh họa.", "Invented figures.")),
        List.of());
  }

  private Heading heading() {
    boolean state = style == Heading.Style.STATE;
    return new Heading(
        style,
        state
            ? in("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SOCIALIST REPUBLIC OF VIET NAM")
            : in("ĐẢNG CỘNG SẢN VIỆT NAM", "COMMUNIST PARTY OF VIET NAM"),
        state
            ? Optional.of(in("Độc lập - Tự do - Hạnh phúc", "Independence - Freedom - Happiness"))
            : Optional.empty(),
        Optional.of(
            state
                ? in("BỘ CÔNG AN", "MINISTRY OF PUBLIC SECURITY")
                : in("TỈNH ỦY QUẢNG TRỊ", "PARTY COMMITTEE OF QUẢNG TRỊ")),
        in("CƠ QUAN THƯỜNG TRỰC PHÒNG, CHỐNG MA TÚY", "STANDING OFFICE FOR DRUG CONTROL"),
        in("Cơ quan thường trực phòng, chống ma túy", "Standing office for drug control"),
        in("Số:        /BC-TTPCMT", "No.        /BC-TTPCMT"),
        in("Hà Nội, ngày 05 tháng 4 năm 2025", "Hà Nội, 5 April 2025"),
        in("BÁO CÁO", "REPORT"),
        in(
            "Kết quả thực hiện Chỉ thị số 36-CT/TW ngày 16/8/2019 của Bộ Chính trị về công tác"
                + " phòng, chống và kiểm soát ma túy",
            "Results of Directive 36-CT/TW of the Politburo on drug prevention and control"),
        Optional.of(in("Thủ tướng Chính phủ", "The Prime Minister")));
  }

  private List<Block> blocks() {
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.FreeText("opening", in("Mở đầu", "Opening"), List.of()));
    blocks.add(new Block.Part(1, "I", in("Kết quả thực hiện", "Results")));
    blocks.add(new Block.Part(2, "1", in("Phát hiện, bắt giữ tội phạm", "Detection and arrest")));
    blocks.add(
        new Block.Paragraph(
            List.of(
                new Run.Words(in("Các lực lượng chức năng đã phát hiện ", "The forces detected ")),
                new Run.Number(asked(1, "122066", "case")),
                new Run.Words(in(" vụ, bắt giữ ", " cases and arrested ")),
                new Run.Number(asked(2, persons, "person")),
                new Run.Words(in(" đối tượng; số vụ tăng ", " persons; cases rose by ")),
                new Run.Number(said(3, Operation.PERCENT_CHANGE, "21.83", 1, 4)),
                new Run.Words(in(" so với thời gian trước (", " against the time before (")),
                new Run.Number(asked(4, "100195", "case")),
                new Run.Words(in(" vụ).", " cases).")))));
    blocks.add(
        new Block.Items(
            List.of(
                new Block.Paragraph(
                    List.of(
                        new Run.Words(in("Số người cai nghiện: ", "Persons in treatment: ")),
                        new Run.Number(missing(5)),
                        new Run.Words("."))),
                new Block.Paragraph(
                    List.of(
                        new Run.Strong(in("Heroin thu giữ: ", "Heroin seized: ")),
                        new Run.Number(asked(6, "3217.5", "kg")),
                        new Run.Words(" kg."))))));
    blocks.add(table());
    blocks.add(chart());
    blocks.add(new Block.Part(1, "II", in("Nhiệm vụ", "Tasks ahead")));
    blocks.add(
        new Block.FreeText(
            "tasks",
            in("Nhiệm vụ", "Tasks"),
            List.of(
                in(
                    "Tiếp tục thực hiện Kết luận số 132-KL/TW <ngày 18/3/2025> & các nhiệm vụ khác.",
                    "Carry on with Conclusion 132-KL/TW <of 18 March 2025> & other tasks."))));
    blocks.add(
        new Block.Annex(
            "I", in("Kết quả theo địa phương", "Results by province"), List.of(byUnit(), map())));
    return blocks;
  }

  private Block.FigureTable table() {
    return new Block.FigureTable(
        1,
        in("Kết quả đấu tranh so với thời gian trước", "Drug crime, against the time before"),
        List.of(
            in("Chỉ tiêu", "Indicator"),
            in("Đơn vị tính", "Unit"),
            in("15/8/2014 – 14/8/2019", "15 August 2014 – 14 August 2019"),
            in("15/8/2019 – 14/8/2024", "15 August 2019 – 14 August 2024"),
            in("Tăng, giảm", "Change"),
            in("Tỷ lệ", "Per cent")),
        List.of(
            new Block.Row(
                in("Số vụ phát hiện", "Cases detected"),
                false,
                List.of(
                    new Cell.Words(in("vụ", "cases")),
                    new Cell.Number(asked(4, "100195", "case")),
                    new Cell.Number(asked(1, "122066", "case")),
                    new Cell.Number(computed(7, Operation.DIFFERENCE, "21871", 1, 4)),
                    new Cell.Number(computed(8, Operation.PERCENT_CHANGE, "21.83", 1, 4)))),
            new Block.Row(
                in("=Số người cai nghiện", "=Persons in treatment"),
                true,
                List.of(
                    new Cell.Words(in("người", "persons")),
                    new Cell.Words("\u2013"),
                    new Cell.Number(missing(5)),
                    new Cell.Words("\u2013"),
                    new Cell.Words("\u2013")))));
  }

  private Block.Chart chart() {
    List<PaperFigure> cases =
        IntStream.range(0, 5)
            .mapToObj(n -> asked(10 + n, 20_000 + 1_937 * n + "", "case"))
            .toList();
    var persons = new ArrayList<PaperFigure>();
    IntStream.range(0, 4)
        .forEach(n -> persons.add(asked(20 + n, 31_000 + 2_311 * n + "", "person")));
    persons.add(missing(24));
    return new Block.Chart(
        1,
        in("Số vụ và số đối tượng theo năm", "Cases and persons, by year"),
        Block.Form.LINES,
        in("vụ, đối tượng", "cases, persons"),
        List.of("2020", "2021", "2022", "2023", "2024"),
        List.of(
            new Block.Series(in("Số vụ", "Cases"), cases),
            new Block.Series(in("Số đối tượng", "Persons"), persons)),
        MAP);
  }

  private Block.FigureTable byUnit() {
    return new Block.FigureTable(
        2,
        in("Số vụ theo tỉnh, thành phố", "Cases detected, by province"),
        List.of(in("Địa phương", "Unit"), in("Số vụ (vụ)", "Cases detected (cases)")),
        IntStream.range(0, PROVINCES)
            .mapToObj(n ->
                new Block.Row(
                    in("Tỉnh số ", "Province ") + (n + 1),
                    false,
                    List.of(new Cell.Number(asked(100 + n, 500 + 37 * n + "", "case")))))
            .toList());
  }

  private Block.UnitMap map() {
    return new Block.UnitMap(
        2,
        in("Số vụ theo tỉnh, thành phố", "Cases detected, by province"),
        in("vụ", "cases"),
        IntStream.range(0, PROVINCES)
            .mapToObj(n ->
                new Block.Area(
                    new UnitId(Level.PROVINCE, "P" + n, Optional.empty()),
                    in("Tỉnh số ", "Province ") + (n + 1),
                    asked(100 + n, 500 + 37 * n + "", "case")))
            .toList(),
        HATCHED);
  }
}
