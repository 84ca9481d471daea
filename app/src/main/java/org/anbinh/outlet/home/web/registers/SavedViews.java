package org.anbinh.outlet.home.web.registers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.anbinh.outlet.home.web.Address;
import org.springframework.http.ResponseCookie;

/**
 * The views of one register that somebody keeps by name. Until there are accounts they live in a
 * cookie of the browser, one for each register, so that they work without scripts.
 */
record SavedViews(String register, List<View> views) {
  private static final int MOST_BYTES = 3_600;
  private static final int LONGEST_NAME = 60;

  SavedViews {
    views = List.copyOf(views);
  }

  /** A name, and the address it stands for. */
  record View(String name, Address address) {}

  static String cookieName(String register) {
    return "views-" + register;
  }

  /** What a cookie holds; whatever in it is not ours is passed over. */
  static SavedViews read(String register, Optional<String> cookie) {
    var views = new ArrayList<View>();
    try {
      String text = new String(Base64.getUrlDecoder().decode(cookie.orElse("")), UTF_8);
      for (String line : text.split("\n", -1)) {
        int tab = line.indexOf('\t');
        if (tab > 0) {
          views.add(new View(line.substring(0, tab), address(register, line.substring(tab + 1))));
        }
      }
    } catch (IllegalArgumentException _) {
      return new SavedViews(register, List.of());
    }
    return new SavedViews(register, views);
  }

  /** The address of a register with the query as it is written. */
  static Address address(String register, String query) {
    var values = new TreeMap<String, String>();
    for (String pair : query.split("&", -1)) {
      int equal = pair.indexOf('=');
      if (equal > 0) {
        values.put(
            URLDecoder.decode(pair.substring(0, equal), UTF_8),
            URLDecoder.decode(pair.substring(equal + 1), UTF_8));
      }
    }
    values.remove("after");
    return new Address("/registers/" + register, values);
  }

  /** With one more view, in the place of one of the same name; empty when no more can be kept. */
  Optional<SavedViews> with(String name, Address address) {
    String plain = name.replaceAll("\\p{Cntrl}", " ").strip();
    String kept = plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    var changed = new ArrayList<>(without(kept).views());
    changed.add(new View(kept, address));
    var all = new SavedViews(register, changed);
    return all.value().length() <= MOST_BYTES ? Optional.of(all) : Optional.empty();
  }

  SavedViews without(String name) {
    return new SavedViews(
        register, views.stream().filter(view -> !view.name().equals(name)).toList());
  }

  ResponseCookie cookie() {
    return ResponseCookie.from(cookieName(register), value())
        .path("/registers/" + register)
        .maxAge(views.isEmpty() ? Duration.ZERO : Duration.ofDays(365))
        .sameSite("Lax")
        .httpOnly(true)
        .build();
  }

  private String value() {
    var text = new StringBuilder();
    for (View view : views) {
      String address = view.address().toString();
      int query = address.indexOf('?');
      text.append(view.name())
          .append('\t')
          .append(query < 0 ? "" : address.substring(query + 1))
          .append('\n');
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.toString().getBytes(UTF_8));
  }
}
