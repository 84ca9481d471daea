package org.anbinh.intake.reading;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.anbinh.ground.catalogue.Code;
import org.anbinh.ground.catalogue.CodeList;
import org.anbinh.ground.language.Folding;
import org.anbinh.ground.language.Label;

/**
 * The codes of one list, found by code or by name in either language, with or without diacritics.
 */
public final class CodeNames {
  private final CodeList list;
  private final Map<String, Code> byCode = new HashMap<>();
  private final Map<String, List<Code>> byName = new HashMap<>();

  public CodeNames(CodeList list) {
    this.list = list;
    for (Code code : list.codes()) {
      byCode.put(code.code().toLowerCase(Locale.ROOT), code);
      add(Folding.fold(code.code()), code);
      addName(code.name().vi(), code);
      addName(code.name().en(), code);
    }
  }

  /** A name, and what stands before its explanation: "Điều 250" of "Điều 250. Vận chuyển …". */
  private void addName(String name, Code code) {
    add(Folding.fold(name), code);
    add(Folding.fold(name.split("\\. | \\(", 2)[0]), code);
  }

  private void add(String name, Code code) {
    List<Code> codes = byName.computeIfAbsent(name, _ -> new ArrayList<>(1));
    if (!codes.contains(code)) {
      codes.add(code);
    }
  }

  /** The code a text names, if it stands for something on that day. */
  public Meaning<String> read(String raw, LocalDate day) {
    String text = raw.strip();
    Code exact = byCode.get(text.toLowerCase(Locale.ROOT));
    if (exact != null) {
      return onDay(exact, day);
    }
    List<Code> named = byName.getOrDefault(Folding.fold(text), List.of());
    if (named.size() > 1) {
      named = narrowed(named, text, day);
    }
    return switch (named.size()) {
      case 0 -> chosen(text, day);
      case 1 -> onDay(named.getFirst(), day);
      default ->
          Meaning.unclear(
              "ambiguous-code", PlainText.shortened(raw), both(list.name()), listed(named));
    };
  }

  /** A choice of a drop-down list, {@code code · name}. */
  private Meaning<String> chosen(String text, LocalDate day) {
    int dot = text.indexOf(" · ");
    Code code = dot < 0 ? null : byCode.get(text.substring(0, dot).toLowerCase(Locale.ROOT));
    return code == null ? unknown(text) : onDay(code, day);
  }

  /** Those written with the very same diacritics; failing that, those valid on the day. */
  private static List<Code> narrowed(List<Code> codes, String text, LocalDate day) {
    String exact = Normalizer.normalize(text, Normalizer.Form.NFC);
    List<Code> same =
        codes.stream()
            .filter(code ->
                code.name().vi().equalsIgnoreCase(exact)
                    || code.name().en().equalsIgnoreCase(exact))
            .toList();
    List<Code> left = same.isEmpty() ? codes : same;
    List<Code> valid = left.stream().filter(code -> code.validity().covers(day)).toList();
    return valid.isEmpty() ? left : valid;
  }

  private Meaning<String> onDay(Code code, LocalDate day) {
    if (code.validity().covers(day)) {
      return Meaning.clear(code.code());
    }
    String name = described(code);
    boolean early = code.validity().from().filter(day::isBefore).isPresent();
    return early
        ? Meaning.unclear(
            "code-not-yet", name, day.toString(), code.validity().from().orElseThrow().toString())
        : Meaning.unclear(
            "code-no-longer",
            name,
            day.toString(),
            code.validity().until().orElseThrow().minusDays(1).toString());
  }

  private Meaning<String> unknown(String text) {
    List<Code> near =
        Nearest.to(Folding.fold(text), byName.keySet()).stream()
            .flatMap(name -> byName.getOrDefault(name, List.of()).stream())
            .distinct()
            .toList();
    return near.isEmpty()
        ? Meaning.unclear("unknown-code", PlainText.shortened(text), both(list.name()), some())
        : Meaning.unclear(
            "unknown-code-near", PlainText.shortened(text), both(list.name()), listed(near));
  }

  private String some() {
    String first = listed(list.codes().stream().limit(6).toList());
    return list.codes().size() > 6 ? first + " …" : first;
  }

  private static String listed(List<Code> codes) {
    return codes.stream().map(CodeNames::described).collect(Collectors.joining("; "));
  }

  private static String described(Code code) {
    return code.code() + " (" + both(code.name()) + ")";
  }

  /** A label where the language of the reader is not known: once where both are the same. */
  public static String both(Label label) {
    return label.vi().equals(label.en()) ? label.vi() : label.vi() + " / " + label.en();
  }
}
