package org.anbinh.outlet.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anbinh.AnBinh;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Commands as people type them, against a server that runs and against its data directory. */
class CommandsTest {
  private static final String CASES =
      """
      number,agency,detectedBy,place,occurredOn,route,offence,organisedRing,armsUsed,officersKilled,officersHurt,persons.1.sex,persons.1.age,persons.1.nationality,persons.1.count
      T1,police,01,00004,2026-01-05,inland,249,0,0,0,0,male,18-29,VN,2
      T2,police,01,00004,2026-01-20,inland,251,0,0,0,0,female,minor,VN,1
      T3,police,01,00008,2026-02-01,inland,249,0,0,0,0,male,18-29,VN,1
      """;

  @TempDir private static Path directory;
  private static Server server;

  /** What a command answered. */
  private record Said(int status, String out, String err) {
    List<String> lines() {
      return out.lines().toList();
    }
  }

  @BeforeAll
  static void start() throws IOException {
    Server.application(AnBinh.class);
    server = Server.start(directory.resolve("data"), 0, true, Map.of());
    Said imported = ask("import", "--register", "case", file("cases.csv", CASES).toString());
    assertThat(imported.status()).as(imported.toString()).isZero();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Path file(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }

  private static Path token() {
    return directory.resolve("data").resolve("operator.token");
  }

  private static Said ask(String... words) {
    var arguments = new ArrayList<>(List.of(words));
    arguments.add("--url");
    arguments.add(server.address().toString());
    arguments.add("--token-file");
    arguments.add(token().toString());
    return say(arguments.toArray(String[]::new));
  }

  private static Said say(String... words) {
    var out = new StringWriter();
    var err = new StringWriter();
    int status = Commands.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
    return new Said(status, out.toString(), err.toString());
  }

  private static Said figures(String... more) {
    var words =
        new ArrayList<>(
            List.of(
                "figures",
                "--indicator",
                "persons.arrested",
                "--from",
                "2026-01-01",
                "--until",
                "2026-02-01"));
    words.addAll(List.of(more));
    return ask(words.toArray(String[]::new));
  }

  @Test
  void figuresAreATableForPeopleAndStableFieldsForPrograms() {
    assertThat(figures().lines().getFirst()).startsWith("unitCode  unitName").endsWith("id");
    assertThat(figures("--format", "json", "--unit", "00004").out())
        .contains("\"value\" : 3")
        .contains("\"unitCode\" : \"00004\"");
  }

  private static List<String> promised(String what) throws IOException {
    return new String(
            Objects.requireNonNull(CommandsTest.class.getResourceAsStream("/stable-fields.txt"))
                .readAllBytes(),
            StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.startsWith(what + ": "))
        .findFirst()
        .map(line -> List.of(line.substring(what.length() + 2).split(",", -1)))
        .orElseThrow();
  }

  private static List<String> heading(Said said) {
    assertThat(said.status()).as(said.toString()).isZero();
    return List.of(said.lines().getFirst().split(",", -1));
  }

  private static List<String> names(Said said) {
    var names = new ArrayList<String>();
    JsonNode json = new JsonMapper().readTree(said.out());
    (json.isArray() ? json.get(0) : json).propertyNames().forEach(names::add);
    return names;
  }

  @Test
  void whatIsPromisedToProgramsStandsWhateverTheRowsHold() throws IOException {
    assertThat(heading(figures("--format", "csv"))).isEqualTo(promised("figures.csv"));
    assertThat(heading(figures("--format", "csv", "--dimension", "age")))
        .isEqualTo(promised("figures.csv"));
    assertThat(names(figures("--format", "json"))).isEqualTo(promised("figures.json"));
    Said absent =
        figures("--format", "json", "--basis", "2024-01-01", "--unit", "province:44:2025-07-01");
    assertThat(names(absent)).isEqualTo(promised("figures.json"));
    assertThat(absent.out()).contains("\"value\" : null", "\"status\" : \"absent\"");
    String[] compare = {
      "compare", "--indicator", "cases.detected", "--from", "2026-01-01", "--until", "2026-02-01"
    };
    assertThat(heading(ask(with(compare, "--format", "csv")))).isEqualTo(promised("compare.csv"));
    assertThat(names(ask(with(compare, "--format", "json")))).isEqualTo(promised("compare.json"));
    assertThat(heading(ask("published", "--format", "csv"))).isEqualTo(promised("published.csv"));
    Matcher id =
        Pattern.compile("\"id\" : \"([^\"]+)\"").matcher(figures("--format", "json").out());
    assertThat(id.find()).isTrue();
    assertThat(heading(ask("passport", id.group(1), "--format", "csv")))
        .isEqualTo(promised("passport.csv"));
    assertThat(names(ask("passport", id.group(1), "--format", "json")))
        .isEqualTo(promised("passport.json"));
  }

  private static String[] with(String[] words, String... more) {
    var all = new ArrayList<>(List.of(words));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  private static HttpResponse<String> fetch(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            request.header("Authorization", "Bearer " + Files.readString(token()).strip()).build(),
            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private static HttpResponse<String> fetch(String path) throws IOException, InterruptedException {
    return fetch(HttpRequest.newBuilder(server.address().resolve(path)));
  }

  @Test
  void csvOfTheServerHasTheSameColumns() throws IOException, InterruptedException {
    String csv = fetch("/api/figures?indicator=cases.detected&until=2026-02-01&format=csv").body();
    assertThat(csv.lines().findFirst().orElseThrow())
        .isEqualTo(String.join(",", promised("figures.csv")));
  }

  @Test
  void whatIsTooMuchOrStillToComeIsRefusedWithASentence() throws IOException, InterruptedException {
    assertRefused(
        "/api/figures?indicator=cases.detected&from=0001-01-01&until=9999-12-31", "1900 to 2199");
    assertRefused("/api/figures?indicator=cases.detected&until=-999999999-01-01", "1900 to 2199");
    assertRefused(
        "/api/figures?indicator=cases.detected&from=1950-01-01&until=2100-01-01&step=month&by=commune",
        "at most 500000");
    assertRefused(
        "/api/compare?indicator=cases.detected&from=2026-01-01&until=2026-02-01&with=2026-02-01/2026-01-01",
        "must be later");
    assertRefused(
        "/api/figures?indicator=cases.detected&until=2026-02-01&unit=land:1:", "is no unit");
    assertRefused(
        "/api/figures?indicator=cases.detected&until=2026-02-01&vintage=99999", "not recorded yet");
  }

  private static void assertRefused(String path, String why)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = fetch(path);
    assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains(why);
  }

  @Test
  void aTableThatIsTooLargeIsNotReadToItsEnd() throws IOException, InterruptedException {
    byte[] endless = new byte[20 << 20];
    HttpResponse<String> answer =
        fetch(
            HttpRequest.newBuilder(
                    server.address().resolve("/api/restate?from=2025-06-30&to=2025-07-01"))
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofByteArray(endless)));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("larger than 16 MB");
  }

  @Test
  void dataThatAreNotInventedBearNoMark() throws IOException, InterruptedException {
    HttpResponse<String> answer = fetch("/api/figures?indicator=cases.detected&until=2026-02-01");
    assertThat(answer.headers().firstValue("X-Demonstration-Data")).isEmpty();
    assertThat(answer.body()).contains("\"demonstration\":false");
  }

  @Test
  void aFigureIsComparedAndItsPassportOpened() {
    Said compared =
        ask(
            "compare",
            "--indicator",
            "cases.detected",
            "--from",
            "2026-01-01",
            "--until",
            "2026-02-01",
            "--with",
            "2026-02-01/2026-03-01");
    assertThat(compared.status()).isZero();
    assertThat(compared.out()).contains("+100.00 %");
    Matcher id =
        Pattern.compile("\"id\" : \"([^\"]+)\"").matcher(figures("--format", "json").out());
    assertThat(id.find()).isTrue();
    Said passport = ask("passport", id.group(1), "--format", "json");
    assertThat(passport.status()).isZero();
    assertThat(passport.out()).contains("T1|police").contains("\"sourceCount\" : 2");
  }

  @Test
  void aDryRunRecordsNothingAndAFileWithAnErrorSaysWhere() throws IOException {
    String before = ask("head").out();
    Path wrong = file("wrong.csv", CASES.replace("00008,2026-02-01", "99999,2026-02-01"));
    Said refused = ask("import", "--register", "case", wrong.toString());
    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.out()).contains("4  D").contains("99999");
    Path right = file("right.csv", CASES.replace("T1", "T9"));
    assertThat(ask("import", "--register", "case", "--dry-run", right.toString()).status())
        .isZero();
    assertThat(ask("head").out()).isEqualTo(before);
  }

  @Test
  void aCodeMeansTheUnitOfItsDay() {
    assertThat(ask("territory", "44", "--on", "2025-06-30").out()).contains("Quang Binh");
    assertThat(ask("territory", "44", "--on", "2025-07-01").out()).contains("Quang Tri");
    assertThat(ask("territory", "Quảng Bình").out()).contains("Quang Binh");
  }

  @Test
  void valuesAreRestatedFromOneMapToAnother() throws IOException {
    Path values = file("values.csv", "code,level,value\n44,province,10\n45,province,5\n");
    Said restated =
        ask(
            "restate",
            "--file",
            values.toString(),
            "--from",
            "2025-06-30",
            "--to",
            "2025-07-01",
            "--format",
            "csv");
    assertThat(restated.status()).isZero();
    assertThat(restated.out()).contains("44").contains("15");
  }

  @Test
  void theChainIsVerifiedTheMartRebuiltAndABackupRestored() {
    assertThat(ask("verify").status()).isZero();
    assertThat(ask("rebuild").status()).isZero();
    assertThat(figures("--format", "json").out()).contains("\"value\" : 3");
    Path backup = directory.resolve("backup");
    assertThat(ask("backup", backup.toString()).status()).isZero();
    String other = directory.resolve("other").toString();
    Said restored = say("restore", backup.toString(), "--data", other);
    assertThat(restored.status()).as(restored.toString()).isZero();
    assertThat(say("head", "--data", other).out()).isEqualTo(ask("head").out());
  }

  @Test
  void whatWasAskedWronglyIsSaidWithItsRemedy() {
    Said wrong = figures("--unit", "99999");
    assertThat(wrong.status()).isEqualTo(2);
    assertThat(wrong.err()).contains("99999");
    Said nobody = say("head", "--url", "http://127.0.0.1:9");
    assertThat(nobody.status()).isEqualTo(1);
    assertThat(nobody.err()).contains("Nothing answers at http://127.0.0.1:9");
    assertThat(say("figures", "--colour", "red").status()).isEqualTo(2);
  }

  @Test
  void aDirectoryThatARunningServerHoldsIsNotOpenedAgain() {
    Said locked = say("head", "--data", directory.resolve("data").toString());
    assertThat(locked.status()).isEqualTo(1);
    assertThat(locked.err())
        .contains("is in use by process")
        .contains("--url " + server.address())
        .doesNotContain("\tat ");
  }

  @Test
  void everyCommandExplainsItself() {
    assertThat(say("--help").out()).contains("figures").contains("restore");
    for (String command :
        List.of("figures", "compare", "passport", "published", "import", "verify", "restore")) {
      Said help = say(command, "--help");
      assertThat(help.status()).isZero();
      assertThat(help.out()).startsWith("Usage: anbinh " + command);
    }
  }
}
