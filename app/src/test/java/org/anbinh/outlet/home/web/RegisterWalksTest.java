package org.anbinh.outlet.home.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whole tasks at the registers, done as a person would do them. */
@Tag("database")
class RegisterWalksTest {
  private static final String ROWS =
      """
      number,agency,detectedBy,place,occurredOn,route,Điều luật áp dụng,organisedRing,armsUsed,officersKilled,officersHurt,ghi chú nội bộ
      TD-1,police,01,00004,2026-01-05,inland,249,0,0,0,0,abc
      TD-2,police,01,00004,2026-01-06,sea,250,0,0,0,0,
      """;

  private final RunningSystem system = RunningSystem.shared();

  @Test
  void aHeadingNobodyUnderstandsIsMendedInThePageAndSeenAgain() {
    Page page = system.page();
    handIn(page, "tieu-de.csv", "text/csv", ROWS.getBytes(StandardCharsets.UTF_8));
    assertThat(page.locator("#mend h2")).containsText("Cho biết mỗi cột là gì");
    assertThat(page.locator("#mend select[aria-invalid=true]")).hasCount(2);
    assertThat(page.locator("#mend")).containsText("249");
    assertThat(Accessible.violations(page)).isEmpty();
    page.locator("[id='h.6']").selectOption("offence");
    check(page);
    assertThat(page.locator("#mend select[aria-invalid=true]")).hasCount(1);
    page.locator("[id='h.11']").selectOption("#left-out");
    check(page);
    assertThat(page.locator("dl.facts dd").nth(1)).hasText("2");
    page.locator("button[value=all]").click();
    assertThat(page.locator(".headline")).containsText("Đã ghi vào lô");
    page.navigate(system.address("/registers/case?text=TD-2"));
    assertThat(page.locator("tbody tr")).containsText("250");
    page.context().close();
  }

  @Test
  void whatIsTypedOverWrongCellsOutlivesAClosedPage() {
    Page page = system.page();
    String wrong = ROWS.replace("Điều luật áp dụng", "offence").replace(",ghi chú nội bộ", "");
    String rows = wrong.replace(",0,abc", ",0").replace(",0,\n", ",0\n").replace("TD-", "NS-");
    handIn(
        page,
        "nhap-sua.csv",
        "text/csv",
        rows.replace("sea", "moon").getBytes(StandardCharsets.UTF_8));
    Locator cell = page.locator("#mend input[aria-invalid=true]");
    cell.fill("border-land");
    page.reload();
    assertThat(cell).hasValue("moon");
    page.locator("[data-draft-take]").click();
    assertThat(cell).hasValue("border-land");
    cell.fill("sea");
    check(page);
    assertThat(page.locator("#mend")).hasCount(0);
    page.context().close();
  }

  @Test
  void aCorrectionHalfTypedComesBack() {
    Page page = system.page();
    page.navigate(system.address("/registers/case?field.agency=customs"));
    String entry = page.locator("tbody th a").first().getAttribute("href");
    String correct = system.address(entry.replace("/entry?", "/correct?"));
    page.navigate(correct);
    page.locator("[id='v.officersHurt']").fill("4");
    page.locator("#reason").fill("Theo biên bản");
    page.navigate(system.address("/registers"));
    page.goBack();
    page.navigate(correct);
    page.locator("[data-draft-take]").click();
    assertThat(page.locator("[id='v.officersHurt']")).hasValue("4");
    assertThat(page.locator("#reason")).hasValue("Theo biên bản");
    page.context().close();
  }

  @Test
  void aSeizureIsCorrectedAndItsHistoryShowsBoth() {
    Page page = system.page();
    page.navigate(system.address("/registers/case?field.seizures.substance=heroin"));
    String entry = page.locator("tbody th a").nth(3).getAttribute("href");
    page.navigate(system.address(entry.replace("/entry?", "/correct?")));
    Locator quantity = page.locator("[id='v.seizures.1.quantity']");
    String before = quantity.inputValue();
    quantity.fill("77.25");
    page.locator("#reason").fill("Cân lại tang vật");
    page.locator("button.main[value=review]").click();
    assertThat(page.locator("ins")).containsText("77,25");
    page.locator("button[value=record]").click();
    assertThat(page.locator("[role=status]")).containsText("Đã ghi vào lô");
    page.navigate(system.address(entry.replace("/entry?", "/history?")));
    assertThat(page.locator("td.changed")).containsText("77,25");
    assertThat(page.locator("tbody")).containsText(before.replace('.', ','));
    page.context().close();
  }

  @Test
  void aSpreadsheetTakenOutEditedAndBroughtBackCorrectsWhatWasEdited() throws IOException {
    Page page = system.page();
    page.navigate(system.address("/registers/case?sort=subject&field.agency=border-guard"));
    String subject = page.locator("tbody th a").first().innerText();
    var download =
        page.waitForDownload(() -> page.getByText("Xuất các bản ghi này ra Excel").click());
    byte[] edited = edited(download.path(), subject, "9");
    handIn(page, "sua-trong-excel.xlsx", "application/octet-stream", edited);
    assertThat(page.locator("dl.facts dd").nth(1)).hasText("0");
    assertThat(page.locator("dl.facts dd").nth(2)).hasText("1");
    page.locator("#reason").fill("Sửa trong bảng tính");
    page.locator("button[value=all]").click();
    assertThat(page.locator(".headline")).containsText("Đã ghi vào lô");
    page.navigate(system.address("/registers/case?text=" + subject));
    page.locator("tbody th a").first().click();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Lịch sử")))
        .click();
    assertThat(page.locator("thead th")).hasCount(3);
    assertThat(page.locator("td.changed")).containsText("9");
    assertThat(page.locator("thead")).containsText("Sửa trong bảng tính");
    page.context().close();
  }

  /** The same workbook with another number of officers hurt in the row of one case. */
  private static byte[] edited(Path file, String subject, String hurt) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    String name;
    try (var workbook = new ReadableWorkbook(Files.newInputStream(file))) {
      var sheet = workbook.getFirstSheet();
      name = sheet.getName();
      for (Row row : sheet.read()) {
        rows.add(row.stream().map(cell -> cell == null ? "" : text(cell)).toList());
      }
    }
    int top = 0;
    while (rows.get(top).stream()
        .noneMatch(
            cell -> cell.startsWith("Cán bộ, chiến sĩ bị thương") || cell.equals("officersHurt"))) {
      top++;
    }
    int column = 0;
    while (!rows.get(top).get(column).startsWith("Cán bộ, chiến sĩ bị thương")
        && !rows.get(top).get(column).equals("officersHurt")) {
      column++;
    }
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, "Excel", "1.0")) {
      Worksheet sheet = workbook.newWorksheet(name);
      for (int i = 0; i < rows.size(); i++) {
        boolean meant = rows.get(i).contains(subject);
        for (int j = 0; j < rows.get(i).size(); j++) {
          sheet.inlineString(i, j, meant && j == column ? hurt : rows.get(i).get(j));
        }
      }
    }
    return out.toByteArray();
  }

  private static String text(Cell cell) {
    return cell.getText();
  }

  private void handIn(Page page, String name, String type, byte[] bytes) {
    page.navigate(system.address("/imports?register=case"));
    page.locator("#file").setInputFiles(new FilePayload(name, type, bytes));
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gửi tệp")).click();
    assertThat(page).hasURL(Pattern.compile(".*/imports/[0-9a-f-]{36}"));
  }

  private static void check(Page page) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Kiểm tra lại")).click();
  }
}
