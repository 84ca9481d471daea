package org.anbinh.ground.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DocumentsTest {
  @Test
  void everyValueKnowsItsLineAndKeepsItsWriting() {
    Mapping root = parse("a: 007\nb:\n  - 2025-07-01\n  - 1.50\n");
    assertThat(root.text("a")).isEqualTo("007");
    assertThat(root.scalars("b")).extracting(each -> each.place().line()).containsExactly(3, 4);
    assertThat(root.scalars("b").getLast().number()).isEqualByComparingTo("1.5");
    assertThat(root.scalars("b").getFirst().day()).hasToString("2025-07-01");
  }

  @Test
  void mistakesAreToldWithPlaceReasonAndRemedy() {
    refused("", "x.yaml, line 1: the file is empty");
    refused("- a\n", "x.yaml, line 1: the file must hold keys with values");
    refused("a: 1\nb:\n", "x.yaml, line 2: a value is missing; write one, or leave the key out");
    refused("a: [1\n", "this is no YAML");
    assertThatThrownBy(() -> parse("a: 1\n").get("b"))
        .hasMessage("x.yaml, line 1: \"b\" is missing; add it");
    assertThatThrownBy(() -> parse("a: 1\nb: 2\n").only("a"))
        .hasMessage("x.yaml, line 2: \"b\" is not known here; the keys are [a]");
    assertThatThrownBy(() -> parse("a: x\n").scalar("a").day())
        .hasMessage("x.yaml, line 1: \"x\" is no day; write it as 2025-07-01");
    assertThatThrownBy(() -> parse("a: x\n").scalars("a"))
        .hasMessage("x.yaml, line 1: \"a\" must be a list; begin each item with \"- \"");
  }

  @Test
  void aKeyThatStandsTwiceIsRefused() {
    refused("a: 1\na: 2\n", "x.yaml, line 2:");
  }

  private static Mapping parse(String text) {
    return Documents.parse("x.yaml", "x", text).root();
  }

  private static void refused(String text, String message) {
    assertThatThrownBy(() -> parse(text))
        .isInstanceOf(BadDocumentException.class)
        .hasMessageContaining(message);
  }
}
