package org.anbinh.outlet.home.web.registers;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.anbinh.ground.rights.Exports;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.intake.capture.ExportOrder;
import org.anbinh.intake.capture.SheetFormat;
import org.anbinh.intake.capture.Sheets;
import org.anbinh.outlet.demonstration.Demonstration;
import org.anbinh.outlet.home.web.Address;
import org.anbinh.outlet.home.web.Pages;
import org.anbinh.outlet.home.web.Visit;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.WebUtils;

/** What can be done with a view of a register: kept by name, forgotten, taken out as a file. */
@Controller
class ViewActions {
  private final Pages pages;
  private final RegisterPages registers;
  private final BrowseQuestion questions;
  private final Sheets sheets;
  private final Demonstration demonstration;

  ViewActions(
      Pages pages,
      RegisterPages registers,
      BrowseQuestion questions,
      Sheets sheets,
      Demonstration demonstration) {
    this.demonstration = demonstration;
    this.pages = pages;
    this.registers = registers;
    this.questions = questions;
    this.sheets = sheets;
  }

  /** The entries of a view as a workbook that can be changed and handed in again. */
  @Exports
  @Requires(Right.REGISTERS_EXPORT)
  @GetMapping("/registers/{register}/export")
  void export(
      Visit visit,
      @PathVariable String register,
      @RequestParam Map<String, String> parameters,
      HttpServletResponse response)
      throws IOException {
    RegisterWords known = registers.words(register, pages.words(visit));
    var address = new Address("/registers/" + register, new TreeMap<>(parameters));
    ExportOrder order;
    try {
      order = questions.export(known, address, visit, demonstration.present());
    } catch (BrowseQuestion.UnclearException e) {
      // the page itself says what is wrong, beside the filter it is wrong in
      response.sendRedirect(address.toString(), HttpStatus.SEE_OTHER.value());
      return;
    }
    String name = register + "-" + visit.today() + "." + SheetFormat.XLSX.extension();
    response.setContentType(SheetFormat.XLSX.mediaType());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name).build().toString());
    sheets.writeExport(order, SheetFormat.XLSX, response.getOutputStream());
  }

  /** Keeps the view of an address under a name, or forgets the one of that name. */
  @Requires(Right.REGISTERS_READ)
  @PostMapping("/registers/{register}/views")
  ResponseEntity<byte[]> keep(
      Visit visit,
      @PathVariable String register,
      @RequestParam Map<String, String> parameters,
      HttpServletRequest request) {
    registers.words(register, pages.words(visit));
    SavedViews before = saved(register, request);
    Address address = SavedViews.address(register, parameters.getOrDefault("query", ""));
    String forget = parameters.getOrDefault("forget", "");
    String name = parameters.getOrDefault("name", "");
    if (!forget.isEmpty()) {
      return to(address, before.without(forget));
    }
    if (name.isBlank()) {
      return to(address.with("kept", "unnamed"), before);
    }
    return before
        .with(name, address)
        .map(after -> to(address, after))
        .orElseGet(() -> to(address.with("kept", "full"), before));
  }

  /** The views that the browser of a request holds. */
  static SavedViews saved(String register, HttpServletRequest request) {
    Cookie cookie = WebUtils.getCookie(request, SavedViews.cookieName(register));
    return SavedViews.read(register, Optional.ofNullable(cookie).map(Cookie::getValue));
  }

  private static ResponseEntity<byte[]> to(Address address, SavedViews views) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(HttpHeaders.SET_COOKIE, views.cookie().toString())
        .location(URI.create(address.toString()))
        .build();
  }
}
