package org.anbinh.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is dangerous is done in few places, which are named here or in docs/security.md. */
class SafeWaysTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.anbinh");
  private static final String DOCUMENT =
      Sources.text(Sources.project().resolve("docs/security.md"));
  private static final Pattern LITERAL = Pattern.compile("\\s*[\"'A-Z(].*", Pattern.DOTALL);
  private static final Pattern PATTERNS =
      Pattern.compile(
          "(?:Pattern\\.compile|\\.replaceAll|\\.replaceFirst|\\.split|\\.matches)\\(([^)]{0,60})");
  private static final Pattern BUILT =
      Pattern.compile("([\\w)]+(?:\\([^()\"]*\\))?)\\s*\\.formatted\\(");
  private static final Pattern FORMATS =
      Pattern.compile(
          "(?:String|Message)\\.?[Ff]ormat(?:\\.format)?\\(\\s*([^,)]+)(?:,\\s*([^,)]+))?");
  private static final Pattern ALGORITHM =
      Pattern.compile(
          "\\b(?:MessageDigest|Mac|Cipher|Signature|KeyGenerator|KeyPairGenerator|KeyFactory"
              + "|SecretKeyFactory|KeyAgreement|SSLContext)\\.getInstance\\(([^)]*)\\)");

  private static final Pattern COSE =
      Pattern.compile("COSEAlgorithmIdentifier\\.([A-Z]\\w*\\d\\w*|EdDSA)");

  @Test
  void onlyTheEngineStartsProgramsAndNoneThroughAShell() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.anbinh.ledger.engine")
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(ProcessBuilder.class)
        .orShould()
        .callMethod(Runtime.class, "exec", String.class)
        .orShould()
        .callMethod(Runtime.class, "exec", String[].class)
        .check(CLASSES);
    noClasses()
        .that(resideInAPackage("org.anbinh.ledger.engine.."))
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.anbinh.intake..")
                .or(resideInAPackage("org.anbinh.outlet.."))
                .or(resideInAPackage("jakarta.servlet..")))
        .check(CLASSES);
    for (Path file : Sources.main()) {
      if (file.toString().contains("/ledger/engine/")) {
        assertThat(Sources.text(file))
            .as(file.toString())
            .doesNotContainPattern("\"(\\S*/)?(ba)?sh\"");
      }
    }
  }

  @Test
  void noPatternIsMadeOfWhatUsersWrite() {
    var made = new ArrayList<String>();
    for (Path file : Sources.main()) {
      PATTERNS
          .matcher(Sources.text(file))
          .results()
          .filter(found -> !found.group(1).isBlank())
          .filter(found -> !LITERAL.matcher(found.group(1)).matches())
          .forEach(found -> made.add(file.getFileName() + ": " + found.group()));
    }
    assertThat(made)
        .as("these are no patterns, but methods of our own and of lists")
        .allMatch(each ->
            each.startsWith("SignIn.java: .matches(password, ")
                || each.contains(".split(question, base")
                || each.contains(".replaceAll(String::strip"));
  }

  @Test
  void noFormatIsMadeOfWhatUsersWrite() {
    var made = new TreeSet<String>();
    for (Path file : Sources.main()) {
      String text = Sources.text(file);
      BUILT
          .matcher(text)
          .results()
          .filter(found -> !found.group(1).matches("[A-Z_]+"))
          .forEach(found -> made.add(file.getFileName() + ": " + found.group(1)));
      FORMATS
          .matcher(text)
          .results()
          .map(found -> found.group(1).startsWith("Locale") ? found.group(2) : found.group(1))
          .filter(each -> each != null && !each.strip().startsWith("\""))
          .forEach(each -> made.add(file.getFileName() + ": " + each.strip()));
    }
    assertThat(made)
        .as("these are constants of their class, or sentences of the label files")
        .containsExactlyInAnyOrder(
            "Labels.java: get(key",
            "LedgerController.java: sentence(fault)",
            "Loading.java: end",
            "MapDrafting.java: form",
            "PostgresKeeping.java: )",
            "UnitNames.java: width",
            "Words.java: pattern.replace(\"'\"");
  }

  /** In which class which algorithm is used, as the sources say. */
  private static Map<String, Set<String>> used() {
    var used = new TreeMap<String, Set<String>>();
    for (Path file : Sources.main()) {
      String text = Sources.text(file);
      Set<String> algorithms =
          ALGORITHM
              .matcher(text)
              .results()
              .map(found -> named(found, text))
              .collect(Collectors.toSet());
      if (text.contains("new SecureRandom(")) {
        algorithms.add("SecureRandom");
      }
      if (text.contains("new Argon2BytesGenerator(")) {
        algorithms.add("Argon2id");
      }
      if (text.contains("SignatureAlgorithm.RS256")) {
        algorithms.add("RS256");
      }
      COSE.matcher(text).results().forEach(found -> algorithms.add(found.group(1)));
      if (!algorithms.isEmpty()) {
        used.put(String.valueOf(file.getFileName()).replace(".java", ""), algorithms);
      }
    }
    return used;
  }

  private static String named(MatchResult found, String text) {
    String said = found.group(1).strip();
    if (said.startsWith("\"")) {
      return said.replace("\"", "");
    }
    var constants =
        Pattern.compile("(?:USUAL|" + Pattern.quote(said) + ") = \"([^\"]+)\"").matcher(text);
    assertThat(constants.find()).as("%s is a constant", said).isTrue();
    return constants.group(1);
  }

  @Test
  void everyUseOfCryptographyStandsInItsInventory() {
    var written = new TreeMap<String, Set<String>>();
    for (List<String> row : NamedTests.rows(section("Cryptography"))) {
      if (row.size() == 4 && row.getFirst().startsWith("`")) {
        Set<String> algorithms =
            Pattern.compile("`([^`]+)`")
                .matcher(row.get(2))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        written.merge(
            row.getFirst().replace("`", ""),
            algorithms,
            (one, other) -> {
              one.addAll(other);
              return one;
            });
      }
    }
    assertThat(written).isEqualTo(used());
    assertThat(written.values().stream().flatMap(Set::stream).distinct())
        .as("nothing else is approved here")
        .containsExactlyInAnyOrder(
            "SHA-256",
            "SHA-1",
            "HmacSHA1",
            "HmacSHA256",
            "AES/GCM/NoPadding",
            "SecureRandom",
            "Argon2id",
            "RS256",
            "ES256",
            "EdDSA",
            "Ed25519");
    assertThat(used().entrySet().stream().filter(each -> each.getValue().contains("SHA-1")))
        .as("breached passwords are published by SHA-1")
        .extracting(Map.Entry::getKey)
        .containsExactly("BreachedPasswords");
    assertThat(used().entrySet().stream().filter(each -> each.getValue().contains("HmacSHA1")))
        .as("authenticators make their codes by it")
        .extracting(Map.Entry::getKey)
        .containsExactly("OneTimeCode");
  }

  private static String section(String title) {
    int begin = DOCUMENT.indexOf("\n## " + title + "\n");
    assertThat(begin).as("the section %s", title).isNotNegative();
    int end = DOCUMENT.indexOf("\n## ", begin + 1);
    return DOCUMENT.substring(begin, end < 0 ? DOCUMENT.length() : end);
  }

  @Test
  void whatMustNotBeGuessedComesFromASecureSource() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.anbinh.outlet.demonstration..")
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(
            Random.class, ThreadLocalRandom.class, RandomGenerator.class, SplittableRandom.class)
        .orShould()
        .callMethod(Math.class, "random")
        .check(CLASSES);
  }

  @Test
  void onlyWhatIsNamedSpeaksToOtherMachines() {
    Set<String> speaking =
        CLASSES.stream()
            .filter(each ->
                each.getDirectDependenciesFromSelf().stream()
                    .map(to -> to.getTargetClass().getFullName())
                    .anyMatch(SafeWaysTest::speaks))
            .map(each -> each.getFullName().replaceFirst("\\$.*", ""))
            .map(each -> each.substring(each.lastIndexOf('.') + 1))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> written =
        NamedTests.rows(section("Who speaks to whom")).stream()
            .filter(row -> row.size() == 4 && row.get(1).contains("out"))
            .flatMap(row -> Pattern.compile("`(\\w+)`").matcher(row.getFirst()).results())
            .map(found -> found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(speaking).isEqualTo(written);
  }

  @Test
  void logsGoThroughOneDoorAndNowhereElse() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("ch.qos.logback..", "java.util.logging..", "org.apache.logging..")
        .check(CLASSES);
    List<List<String>> logs =
        NamedTests.rows(section("Logs")).stream()
            .filter(row -> row.size() == 5 && !row.getFirst().equals("log"))
            .toList();
    assertThat(logs)
        .extracting(List::getFirst)
        .containsExactly(
            "audit log", "ledger", "log of the program", "log of the embedded PostgreSQL");
    assertThat(logs).allSatisfy(row -> assertThat(row).noneMatch(String::isBlank));
  }

  private static boolean speaks(String type) {
    return type.startsWith("java.net.http.")
        || type.startsWith("org.springframework.web.client.")
        || type.startsWith("org.springframework.http.client.")
        || type.equals("java.net.Socket")
        || type.equals("java.net.URLConnection")
        || type.equals("java.net.HttpURLConnection")
        || type.equals("java.nio.channels.SocketChannel")
        || type.equals("java.sql.DriverManager")
        || type.equals("com.zaxxer.hikari.HikariConfig");
  }

  @Test
  void noScriptWritesToANameThatItWasGiven() {
    Pattern computed =
        Pattern.compile("\\w\\[[a-zA-Z_$][\\w.$]*(\\([^)]*\\))?]\\s*(=[^=]|\\?\\?=)");
    Path scripts = Sources.project().resolve("app/src/main/resources/static/js");
    assertThat(Sources.below(scripts)).isNotEmpty();
    Sources.below(scripts)
        .forEach(file ->
            assertThat(Sources.text(file))
                .as(file.toString())
                .doesNotContainPattern(computed)
                .doesNotContainPattern(
                    "Object\\.assign|__proto__|\\beval\\(|new Function|for \\(const \\w+ in "));
  }
}
