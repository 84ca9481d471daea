package org.anbinh.outlet.home.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A weak network carries the first page. */
@Tag("database")
class FirstPageTest {
  private static final int MOST = 150_000;
  private static final Pattern ADDRESS = Pattern.compile("(?:src|href)=\"(/[^\"]+)\"");
  private static final Pattern FONT = Pattern.compile("url\\(\"(/fonts/[^\"]+)\"\\)");

  private final RunningSystem system = RunningSystem.shared();
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void theFirstPageWithAllItNeedsIsLight() throws IOException, InterruptedException {
    byte[] page = get("/");
    String html = text(page);
    Set<String> needed = new LinkedHashSet<>();
    Matcher addresses = ADDRESS.matcher(html.substring(0, html.indexOf("</head>")));
    while (addresses.find()) {
      needed.add(addresses.group(1));
    }
    for (String style : needed.stream().filter(each -> each.startsWith("/css/")).toList()) {
      Matcher fonts = FONT.matcher(text(get(style)));
      while (fonts.find()) {
        needed.add(fonts.group(1));
      }
    }
    int bytes = page.length;
    for (String each : needed) {
      bytes += get(each).length;
    }
    assertThat(needed).hasSizeGreaterThan(6).allMatch(each -> each.startsWith("/"));
    assertThat(bytes).isBetween(1, MOST);
  }

  private byte[] get(String path) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(system.address(path)))
            .header("Accept-Encoding", "gzip")
            .header("Authorization", system.operator())
            .build();
    var answer = http.send(request, BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private static String text(byte[] packed) throws IOException {
    try (InputStream unpacked = new GZIPInputStream(new java.io.ByteArrayInputStream(packed))) {
      return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
