package org.anbinh.ground.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.anbinh.ground.documents.BadDocumentException;
import org.anbinh.ground.documents.Documents;
import org.junit.jupiter.api.Test;

class LabelFilesTest {
  @Test
  void theKeyOfALabelIsItsFileAndTheKeysAboveIt() {
    Labels labels = read("case: {vi: vụ, en: cases}\ndeep:\n  er: {vi: sâu, en: deeper}\n");
    assertThat(labels.keys()).containsExactly("a.case", "a.deep.er");
    assertThat(labels.get("a.deep.er")).isEqualTo(new Label("sâu", "deeper"));
  }

  @Test
  void placesAreFilledAndApostrophesKept() {
    Labels labels = read("late: {vi: \"{0} báo cáo muộn\", en: \"{0} of the unit's reports\"}\n");
    assertThat(labels.text(Language.EN, "a.late", "3")).isEqualTo("3 of the unit's reports");
    assertThat(labels.text(Language.VI, "a.late", "3")).isEqualTo("3 báo cáo muộn");
  }

  @Test
  void aLabelInOneLanguageIsRefused() {
    assertThatThrownBy(() -> read("x: {vi: a, en: b}\ny: {vi: một}\n"))
        .isInstanceOf(BadDocumentException.class)
        .hasMessage("labels/a.yaml, line 2: \"en\" is missing; add it");
    assertThatThrownBy(() -> read("x: {vi: một, en: \" \"}\n")).hasMessageContaining("blank");
    assertThatThrownBy(() -> read("x: một\n")).hasMessageContaining("a.x is no label");
  }

  @Test
  void aKeyInTwoFilesIsRefused() {
    var one = Documents.parse("labels/a/b.yaml", "a/b", "c: {vi: a, en: b}\n");
    var other = Documents.parse("labels/a.yaml", "a", "b:\n  c: {vi: a, en: b}\n");
    assertThatThrownBy(() -> LabelFiles.read(List.of(one, other)))
        .hasMessageContaining("the key a.b.c stands in two files");
  }

  @Test
  void anUnknownKeyIsToldWithTheFileItBelongsIn() {
    assertThatThrownBy(() -> read("x: {vi: a, en: b}\n").get("case.number"))
        .hasMessage("No label file has the key case.number; add it to labels/case.yaml");
  }

  @Test
  void theCarriedLabelsAreComplete() {
    assertThat(Labels.carried().keys()).contains("unit.case", "calendar.police");
  }

  private static Labels read(String text) {
    return LabelFiles.read(List.of(Documents.parse("labels/a.yaml", "a", text)));
  }
}
