package org.anbinh.outlet.home.web.figures;

import static org.anbinh.figures.answers.Said.YEAR;
import static org.anbinh.figures.answers.Said.absent;
import static org.anbinh.figures.answers.Said.estimated;
import static org.anbinh.figures.answers.Said.incomplete;
import static org.anbinh.figures.answers.Said.known;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.anbinh.figures.answers.Comparison;
import org.anbinh.figures.answers.Coverage;
import org.anbinh.figures.answers.Figure;
import org.anbinh.figures.answers.Outcome;
import org.anbinh.figures.answers.Question;
import org.anbinh.figures.answers.Said;
import org.anbinh.ground.language.Labels;
import org.anbinh.ground.language.Language;
import org.anbinh.ground.territory.Basis;
import org.anbinh.ground.time.Window;
import org.anbinh.outlet.home.web.RunningSystem;
import org.anbinh.outlet.home.web.Words;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sentences that may be pasted into a report are right in both languages. */
@Tag("database")
class SentencesTest {
  private static final Path GOLDEN = Path.of("src/test/resources/sentences/variants.md");
  private static final Words VI = new Words(Labels.carried(), Language.VI);
  private static final Words EN = new Words(Labels.carried(), Language.EN);
  private static final String BEFORE = "trong năm 2024";
  private static final String BEFORE_EN = "in 2024";

  private final Sentences sentences = RunningSystem.shared().part(Sentences.class);

  @Test
  void oneOfAThingIsSaidInTheSingular() {
    assertThat(said(EN, known(1), "case"))
        .startsWith(
            "In 2025, “Cases detected” in Viet Nam stood at"
                + " 1\u00a0case, on the map of 31 December 2025, with the one report due received,");
    assertThat(said(VI, known(1), "case"))
        .startsWith(
            "Số vụ phát hiện, bắt giữ của cả nước trong năm 2025 là 1\u00a0vụ, tính trên địa giới ngày 31/12/2025, đã nhận đủ 1 báo cáo");
  }

  @Test
  void whatIsNotKnownIsSaidToBeSo() {
    assertThat(said(VI, estimated(10), "case")).contains("là 10\u00a0vụ (ước tính), tính trên");
    assertThat(said(EN, incomplete(10), "case"))
        .contains("stood at 10\u00a0cases (incomplete), on");
    assertThat(said(VI, absent(), "case"))
        .startsWith(
            "Trong năm 2025, không có số liệu về chỉ tiêu"
                + " “Số vụ phát hiện, bắt giữ” của cả nước (chưa báo cáo), tính trên địa giới");
    assertThat(said(EN, absent(), "case"))
        .contains("2025, there is no figure for “Cases detected” in Viet Nam (not reported), on");
  }

  @Test
  void aRiseAndAFallAreSaidWithTheirBase() {
    assertThat(compared(VI, known(1500), known(1200)))
        .endsWith(
            "là 1.500\u00a0vụ, tăng 300\u00a0vụ (25,00\u00a0%) so với 1.200\u00a0vụ "
                + BEFORE
                + ".");
    assertThat(compared(EN, known(1199), known(1200)))
        .endsWith(
            "stood at 1,199\u00a0cases, down 1\u00a0case (0.08\u00a0%) compared with 1,200\u00a0cases "
                + BEFORE_EN
                + ".");
  }

  @Test
  void equalFiguresAreSaidToBeTheSame() {
    assertThat(compared(VI, known(7), known(7)))
        .endsWith("là 7\u00a0vụ, không thay đổi so với số liệu " + BEFORE + ".");
    assertThat(compared(EN, known(7), known(7)))
        .endsWith("stood at 7\u00a0cases, the same as the figure " + BEFORE_EN + ".");
  }

  @Test
  void fromZeroNoPercentageIsGiven() {
    assertThat(compared(VI, known(7), known(0)))
        .endsWith(
            "tăng 7\u00a0vụ so với 0\u00a0vụ "
                + BEFORE
                + "; không tính được tỷ lệ phần trăm vì số gốc bằng 0.");
    assertThat(compared(EN, known(7), known(0)))
        .endsWith(
            "up 7\u00a0cases compared with 0\u00a0cases "
                + BEFORE_EN
                + "; no percentage can be given, because the base is zero.");
  }

  @Test
  void whereASideIsMissingNothingIsCompared() {
    assertThat(compared(VI, known(7), absent()))
        .endsWith(
            "là 7\u00a0vụ, không so sánh được với số liệu "
                + BEFORE
                + " vì không có số liệu đó (chưa báo cáo).");
    assertThat(compared(EN, known(7), absent()))
        .endsWith(
            "stood at 7\u00a0cases, which cannot be compared with the figure "
                + BEFORE_EN
                + ", because there is none (not reported).");
    assertThat(compared(EN, absent(), known(7)))
        .endsWith(
            "there is no figure for “Cases detected” in Viet Nam (not reported),"
                + " so it cannot be compared with the figure "
                + BEFORE_EN
                + ".");
    assertThat(compared(VI, absent(), known(7)))
        .endsWith("của cả nước (chưa báo cáo) nên không so sánh được với số liệu " + BEFORE + ".");
  }

  @Test
  void anEstimateIsMarkedOnItsSide() {
    assertThat(compared(EN, known(8), estimated(4)))
        .endsWith(
            "up 4\u00a0cases (100.00\u00a0%) compared with 4\u00a0cases (an estimate) "
                + BEFORE_EN
                + ".");
    assertThat(compared(VI, estimated(8), known(4)))
        .contains("là 8\u00a0vụ (ước tính), tăng 4\u00a0vụ");
  }

  @Test
  void percentagesDifferByPoints() {
    Question question = question("drugfree.share", YEAR);
    Question base = question.in(YEAR.previous());
    Comparison comparison =
        comparison(figure(question, known(48), "percent"), figure(base, known(45), "percent"));
    assertThat(sentences.of(comparison, question, base, EN))
        .contains("up 3 percentage points compared with 45\u00a0%");
    assertThat(sentences.of(comparison, question, base, VI))
        .contains("tăng 3 điểm phần trăm so với 45\u00a0%");
  }

  @Test
  void onAnotherMapTheMapIsNamed() {
    Question question = question("cases.detected", YEAR);
    Question base = question.on(new Basis.Named(LocalDate.of(2025, 6, 30)));
    Comparison comparison =
        comparison(figure(question, known(8), "case"), figure(base, known(4), "case"));
    assertThat(sentences.of(comparison, question, base, EN))
        .endsWith("compared with 4\u00a0cases on the map of 30 June 2025.");
    assertThat(sentences.of(comparison, question, base, VI))
        .endsWith("so với 4\u00a0vụ tính trên địa giới ngày 30/06/2025.");
  }

  /** All that sentences are made of, side by side, for people to read aloud before they commit. */
  @Test
  void everyVariantIsWrittenOutToBeRead() throws IOException {
    var text = new StringBuilder("# Sentences about figures, in every variant\n");
    for (Words words : List.of(VI, EN)) {
      text.append("\n## ").append(words.language().code()).append("\n\n");
      new Variants(sentences, words)
          .all()
          .forEach((name, said) ->
              text.append("- ")
                  .append(name)
                  .append(": ")
                  .append(said.replace('\u00a0', ' '))
                  .append('\n'));
    }
    if (Boolean.getBoolean("anbinh.regenerate")) {
      Files.createDirectories(GOLDEN.getParent());
      Files.writeString(GOLDEN, text);
    }
    assertThat(text.toString())
        .as("run with -Danbinh.regenerate=true, read what changed aloud, and commit it")
        .isEqualTo(Files.readString(GOLDEN));
  }

  @Test
  void vietnameseWritesTheKindOfAUnitSmallInsideASentence() {
    var phrases = new Phrases(VI);
    assertThat(phrases.place("Tỉnh Quảng Trị", false)).isEqualTo("tỉnh Quảng Trị");
    assertThat(phrases.place("Xã Hướng Phùng, Tỉnh Quảng Trị (→ 30/06/2025)", false))
        .isEqualTo("xã Hướng Phùng, tỉnh Quảng Trị");
    assertThat(phrases.place("Thành phố Hồ Chí Minh", false)).isEqualTo("Thành phố Hồ Chí Minh");
    assertThat(phrases.place("Phường 5, Thành phố Đà Lạt", false))
        .isEqualTo("Phường 5, thành phố Đà Lạt");
  }

  private String said(Words words, Outcome outcome, String unit) {
    Question question = question("cases.detected", YEAR);
    return sentences.of(figure(question, outcome, unit), question, words);
  }

  private String compared(Words words, Outcome now, Outcome then) {
    Question question = question("cases.detected", YEAR);
    Question base = question.in(YEAR.previous());
    return sentences.of(
        comparison(figure(question, now, "case"), figure(base, then, "case")),
        question,
        base,
        words);
  }

  private static Comparison comparison(Figure figure, Figure base) {
    return Said.comparison(figure, base, Optional.empty());
  }

  private static Figure figure(Question question, Outcome outcome, String unit) {
    return Said.figure(question, outcome, unit, new Coverage(1, 1));
  }

  private static Question question(String indicator, Window window) {
    return Said.question(indicator, window, 1);
  }
}
