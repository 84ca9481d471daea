package org.anbinh.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.Unit;
import tools.jackson.databind.node.ObjectNode;

/**
 * Many people who are signed in at the same time, each with an account, a password, a role and a
 * unit of their own, and with time to think between their pages; what signing in and a line of the
 * audit log cost besides. Rates are off, for all of them sit at one machine here.
 */
final class Crowd {
  /** Settings of the environment under which a server takes a crowd. */
  static final Map<String, String> SETTINGS =
      Map.of(
          "ANBINH_GATE_DEMONSTRATION", "true",
          "ANBINH_NETWORK_RATES_READING", "0/1",
          "ANBINH_NETWORK_RATES_WRITING", "0/1",
          "ANBINH_NETWORK_RATES_HEAVY", "0/1",
          "ANBINH_NETWORK_RATES_SIGNIN", "0/1");

  private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
  private static final String SENTENCE = "gió thổi qua cánh đồng lúa ";
  private static final int PAGES_EACH = 6;
  private static final int WARMING = 20;
  private static final int TIMES = 100;
  private static final double MOST_PAGE = 300;
  private static final double MOST_SIGN_IN = 150;
  private static final double MOST_LINE = 2;
  private static final Pattern LINK = Pattern.compile("/invitation\\?link=([A-Za-z0-9_-]+)");
  private static final Pattern ACCOUNT = Pattern.compile("/accounts/([0-9a-f-]{36})/");

  private final ServerProcess server;
  private final int people;
  private final int secondsToThink;
  private final HttpClient http = HttpClient.newHttpClient();

  /** Sets these people apart from those of an earlier run on the same data. */
  private final String series = Long.toString(System.currentTimeMillis() / 1_000, 36);

  /**
   * So many people.
   *
   * @param secondsToThink the longest time between two pages of one person; half of it on average
   */
  Crowd(ServerProcess server, int people, int secondsToThink) {
    this.server = server;
    this.people = people;
    this.secondsToThink = secondsToThink;
  }

  /** A role, and where it is held. */
  private record Post(String role, Unit unit) {}

  void all(ObjectNode result) throws Exception {
    Person administrator = demonstration("administrator");
    List<Person> crowd = new ArrayList<>();
    List<Post> posts = posts();
    long start = System.nanoTime();
    for (int n = 0; n < people; n++) {
      crowd.add(invited(administrator, n, posts.get(n % posts.size())));
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    result.put("people", people).put("secondsToInviteAll", Math.round(seconds));
    System.out.printf("%52s %d in %.0f s%n", "people invited and signed in", people, seconds);
    together(crowd, result.putObject("together"));
    auditLine(result.putObject("auditLine"));
    signingIn(result.putObject("signIn"));
  }

  private Person demonstration(String role) throws IOException, InterruptedException {
    var person = new Person(http, server.origin());
    require(person.send("/sign-in", "/sign-in/demonstration", Map.of("name", "demo." + role)), 303);
    return person;
  }

  /** Of twenty people fourteen work in a commune, and the others in a province. */
  private static List<Post> posts() {
    Territory territory = Territories.bundled().current();
    List<Unit> communes = territory.within(territory.nation().id(), Level.COMMUNE, DAY);
    List<Unit> provinces = territory.within(territory.nation().id(), Level.PROVINCE, DAY);
    List<String> above =
        List.of(
            "provincial-reviewer",
            "provincial-reviewer",
            "provincial-reviewer",
            "court-clerk",
            "border-guard",
            "facility");
    var posts = new ArrayList<Post>();
    for (int n = 0; n < communes.size(); n++) {
      int place = n % 20;
      posts.add(
          place < 14
              ? new Post("commune-officer", communes.get(n * 37 % communes.size()))
              : new Post(above.get(place - 14), provinces.get(n * 7 % provinces.size())));
    }
    return posts;
  }

  private Person invited(Person administrator, int number, Post post)
      throws IOException, InterruptedException {
    HttpResponse<String> made =
        administrator.send(
            "/accounts",
            "/accounts",
            Map.of("name", name(number), "fullName", "Nguyễn Văn " + number, "language", "vi"));
    String account = found(ACCOUNT, made.body());
    String link = found(LINK, made.body());
    require(
        administrator.send(
            "/accounts/" + account,
            "/accounts/" + account + "/grants",
            Map.of(
                "role", post.role(),
                "unit", post.unit().id().toString(),
                "from", DAY.toString(),
                "reason", "bench")),
        303);
    var person = new Person(http, server.origin());
    String page = "/invitation?link=" + link;
    require(
        person.send(
            page,
            "/invitation",
            Map.of("link", link, "password", SENTENCE + number, "again", SENTENCE + number)),
        303);
    return person;
  }

  private String name(int number) {
    return "bench." + series + "." + number;
  }

  private static String found(Pattern pattern, String page) {
    Matcher matcher = pattern.matcher(page);
    if (!matcher.find()) {
      throw new IllegalStateException("The page shows no " + pattern);
    }
    return matcher.group(1);
  }

  private static void require(HttpResponse<String> answer, int status) {
    if (answer.statusCode() != status) {
      throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode());
    }
  }

  /** What the server uses of one core for somebody who signs in with a password. */
  private void signingIn(ObjectNode node) throws IOException, InterruptedException {
    int times = Math.min(TIMES, people);
    var samples = new Samples();
    double before = server.coreMilliseconds();
    for (int n = 0; n < times; n++) {
      var person = new Person(http, server.origin());
      long start = System.nanoTime();
      require(
          person.send("/sign-in", "/sign-in", Map.of("name", name(n), "password", SENTENCE + n)),
          303);
      samples.add((System.nanoTime() - start) / 1e6);
    }
    double each = (server.coreMilliseconds() - before) / times;
    samples.describe("signing in, page and form", node);
    judged("one sign-in, of one core", each, MOST_SIGN_IN, node.put("coreMilliseconds", each));
  }

  /**
   * A refusal leaves a line, which is durable before it is answered; a page of help leaves none.
   */
  private void auditLine(ObjectNode node) throws IOException, InterruptedException {
    Person officer = demonstration("commune-officer");
    var with = new Samples();
    var without = new Samples();
    for (int n = -TIMES / 4; n < TIMES; n++) {
      long start = System.nanoTime();
      require(officer.get("/api/health"), 403);
      long middle = System.nanoTime();
      require(officer.get("/api/indicators?language=vi"), 200);
      if (n >= 0) {
        with.add((middle - start) / 1e6);
        without.add((System.nanoTime() - middle) / 1e6);
      }
    }
    with.describe("a refusal with its line of the log", node.putObject("refusal"));
    without.describe("an answer without one", node.putObject("answer"));
    double line = with.quantile(0.5);
    judged("a refusal, line of the log included", line, MOST_LINE, node);
  }

  private static void judged(String what, double is, double most, ObjectNode node) {
    node.put("most", most).put("held", is <= most);
    System.out.printf("%52s %.1f ms (at most %.0f)%n", what, is, most);
  }

  private void together(List<Person> crowd, ObjectNode node) throws Exception {
    var times = new LinkedHashMap<String, ConcurrentLinkedQueue<Double>>();
    pages().keySet().forEach(name -> times.put(name, new ConcurrentLinkedQueue<>()));
    var failures = new ConcurrentLinkedQueue<String>();
    for (int round = 0; round < WARMING; round++) {
      for (List<String> addresses : pages().values()) {
        crowd.get(round % crowd.size()).follow(addresses.get(round % addresses.size()));
      }
    }
    double before = server.coreMilliseconds();
    long start = System.nanoTime();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int n = 0; n < crowd.size(); n++) {
        Person person = crowd.get(n);
        var random = new SplittableRandom(n);
        threads.execute(() -> read(person, random, times, failures));
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    var all = new Samples();
    times.forEach((name, each) -> {
      var samples = new Samples();
      each.forEach(samples::add);
      each.forEach(all::add);
      if (!each.isEmpty()) {
        samples.describe("crowd, page " + name, node.putObject(name));
      }
    });
    all.describe(crowd.size() + " people signed in", node);
    node.put("failures", failures.size())
        .put("pagesPerSecond", Math.round(10 * PAGES_EACH * crowd.size() / seconds) / 10.0)
        .put("coresUsed", Math.round((server.coreMilliseconds() - before) / seconds / 10) / 100.0);
    judged("95 of 100 pages of the crowd", all.quantile(0.95), MOST_PAGE, node);
    System.out.printf(
        "%52s %d failures %s%n", "", failures.size(), failures.stream().limit(3).toList());
  }

  /** What they look at; each sees what lies within their own units. */
  private static Map<String, List<String>> pages() {
    var pages = new TreeMap<String, List<String>>();
    pages.put("Today", Reading.TODAY);
    pages.put("Figures", Reading.FIGURES);
    pages.put("Registers", List.of("/registers/case", "/registers/case?field.offence=249"));
    pages.put("ReportsDue", List.of("/reports-due"));
    pages.put(
        "Map",
        List.of(
            "/map?indicator=cases.detected&unit=VN&from=2025-11-01&until=2026-11-01&basis=then"));
    return pages;
  }

  private void read(
      Person person,
      SplittableRandom random,
      Map<String, ConcurrentLinkedQueue<Double>> times,
      ConcurrentLinkedQueue<String> failures) {
    List<String> names = List.copyOf(pages().keySet());
    for (int page = 0; page < PAGES_EACH; page++) {
      String name = names.get(random.nextInt(names.size()));
      List<String> addresses = pages().getOrDefault(name, Reading.TODAY);
      String address = addresses.get(random.nextInt(addresses.size()));
      try {
        TimeUnit.MILLISECONDS.sleep(random.nextInt(1_000 * secondsToThink));
        long start = System.nanoTime();
        int status = person.follow(address).statusCode();
        double took = (System.nanoTime() - start) / 1e6;
        Objects.requireNonNull(times.get(name)).add(took);
        if (status != 200) {
          failures.add(address + " answered " + status);
        }
      } catch (IOException e) {
        failures.add(address + " " + e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
