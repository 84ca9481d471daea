package org.anbinh.intake.capture.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import org.anbinh.ground.access.Actor;
import org.anbinh.ground.language.Language;
import org.anbinh.ground.rights.Right;
import org.anbinh.intake.capture.ImportMode;
import org.anbinh.intake.capture.SheetFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;

/** What requests to the intake have in common. */
final class Requests {
  private Requests() {}

  /** Who is signed in, and so the author of what is handed in. */
  static String author(HttpServletRequest request) {
    return Objects.requireNonNull(request.getUserPrincipal(), "nobody is signed in").getName();
  }

  /** A text of a request's body; one with the character that stands for nothing is refused. */
  static String text(@Nullable String given) {
    String text = Objects.requireNonNullElse(given, "");
    if (text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException(
          "A text holds the character U+0000, which no text may; take it out and send it again");
    }
    return text;
  }

  /** Goes no further where whoever is signed in lacks a right. */
  static void require(HttpServletRequest request, Right right) {
    Actor actor = (Actor) request.getAttribute(Actor.class.getName());
    Objects.requireNonNull(actor, "nobody is signed in").require(right);
  }

  /** The language of the parameter {@code language}, else of the header, else Vietnamese. */
  static Language language(HttpServletRequest request) {
    String asked = request.getParameter("language");
    String accepted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
    if (asked != null && !asked.isBlank()) {
      return Language.of(asked);
    }
    return accepted == null ? Language.VI : Language.of(request.getLocale().getLanguage());
  }

  /** The fields of a plain form are read before any body is; such a body would arrive empty. */
  static void refuseFormFields(HttpServletRequest request)
      throws HttpMediaTypeNotSupportedException {
    String type = request.getContentType();
    if (type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
      throw new HttpMediaTypeNotSupportedException(
          MediaType.APPLICATION_FORM_URLENCODED,
          List.of(
              MediaType.parseMediaType(SheetFormat.CSV.mediaType()),
              MediaType.parseMediaType(SheetFormat.XLSX.mediaType()),
              MediaType.MULTIPART_FORM_DATA));
    }
  }

  static ImportMode mode(String code) {
    return ImportMode.find(code)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "mode=" + code + " is not known; write all-or-nothing or good-rows"));
  }

  static SheetFormat format(String name) {
    return SheetFormat.find(name)
        .orElseThrow(() ->
            new IllegalArgumentException("format=" + name + " is not known; write csv or xlsx"));
  }

  /** The response as a file to keep. */
  static OutputStream download(HttpServletResponse response, SheetFormat format, String name)
      throws IOException {
    response.setContentType(format.mediaType());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(name + "." + format.extension())
            .build()
            .toString());
    return response.getOutputStream();
  }
}
