package org.anbinh.outlet.home.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import org.anbinh.ground.language.Labels;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Puts the matter of a page into its template and frame. */
@Component
public final class Pages {
  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

  private final TemplateEngine templates;
  private final Labels labels;
  private final Assets assets;
  private final Supplier<Imprint> imprints;
  private final Whereabouts whereabouts;

  Pages(
      TemplateEngine templates,
      Labels labels,
      Assets assets,
      Imprints imprints,
      Whereabouts whereabouts) {
    this.whereabouts = whereabouts;
    this.templates = templates;
    this.labels = labels;
    this.assets = assets;
    this.imprints = imprints::get;
  }

  public Words words(Visit visit) {
    return new Words(labels, visit.language());
  }

  public Frame frame(Visit visit, Section section, String title) {
    Words words = words(visit);
    return new Frame(
        words, visit, section, title, whereabouts.here(visit, words), imprints.get(), assets);
  }

  /** A whole page; its template has the parameters {@code frame} and {@code matter}. */
  public ResponseEntity<byte[]> show(Frame frame, String template, Object matter) {
    return show(HttpStatus.OK, frame, template, matter);
  }

  /** A page with another status. */
  public ResponseEntity<byte[]> show(
      HttpStatus status, Frame frame, String template, Object matter) {
    return answer(status, template, Map.of("frame", frame, "matter", matter));
  }

  /** A part of a page; its template has the parameters {@code words} and {@code matter}. */
  public ResponseEntity<byte[]> part(Words words, String template, Object matter) {
    return answer(HttpStatus.OK, template, Map.of("words", words, "matter", matter));
  }

  private ResponseEntity<byte[]> answer(
      HttpStatus status, String template, Map<String, Object> parameters) {
    var output = new Utf8ByteOutput();
    templates.render(template, parameters, output);
    return ResponseEntity.status(status)
        .contentType(HTML)
        .cacheControl(CacheControl.noCache().cachePrivate())
        .varyBy("HX-Request", "Cookie")
        .body(output.toByteArray());
  }
}
