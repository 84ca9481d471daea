package org.anbinh.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodeLinesTest {
  @Test
  void blankLinesAndCommentsAreNoCode() {
    assertThat(count("int a;\n\n// no\n/* no\n no */\n/** no */ int b;\n")).isEqualTo(2);
  }

  @Test
  void whatLooksLikeACommentInATextIsCode() {
    assertThat(count("var a = \"/* \\\" \";\nint b;\nchar c = '\"';\nint d; // \"\n")).isEqualTo(4);
    assertThat(count("var a = \"\"\"\n  // text\n  \"quoted\" /*\n  \"\"\";\nint b;\n"))
        .isEqualTo(5);
  }

  private static int count(String source) {
    return CodeLines.of(source).between(1, 1_000);
  }
}
