package org.anbinh.ground.audit;

import java.util.List;

/**
 * Something an account did or was refused.
 *
 * @param source who, and from where
 * @param right code of the right it was about; empty for none
 * @param unit written form of the unit it was about; empty for none
 * @param subject what it was done to: an account, a record, a register, a setting
 * @param words what happened
 */
public record Event(
    Kind kind, Source source, String right, String unit, String subject, Words words) {
  private static final int LONGEST = 1_000;

  public Event {
    right = shortened(right);
    unit = shortened(unit);
    subject = shortened(subject);
  }

  /** Something about no unit. */
  public static Event of(Kind kind, Source source, String right, String subject, Words words) {
    return new Event(kind, source, right, "", subject, words);
  }

  /** What a stranger sends is kept as far as it goes, without characters that no text may hold. */
  static String shortened(String text) {
    String clean = text.replace('\u0000', '\uFFFD');
    if (clean.length() <= LONGEST) {
      return clean;
    }
    int end = Character.isHighSurrogate(clean.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return clean.substring(0, end);
  }

  /** What kind of thing happened. */
  public enum Kind {
    SIGNED_IN("signed-in"),
    SIGNED_OUT("signed-out"),
    SIGN_IN_REFUSED("sign-in-refused"),
    REFUSED("refused"),
    EXPORTED("exported"),
    GRANT_GIVEN("grant-given"),
    GRANT_ENDED("grant-ended"),
    ACCOUNT_CHANGED("account-changed"),
    READ_PERSONAL("read-personal"),
    SETTING_CHANGED("setting-changed"),
    REPORT_STEP("report-step"),
    RELEASE_STEP("release-step"),
    ATTACK_NOTICED("attack-noticed");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** As it is stored and asked for. */
    public String code() {
      return code;
    }
  }

  /**
   * Where something came from.
   *
   * @param account sign-in name; empty when nobody is signed in
   * @param address network address of the client; empty for work of the system
   * @param request id of the request, as answers and the server's log name it; empty for none
   */
  public record Source(String account, String address, String request) {
    /** The system itself. */
    public static final Source SYSTEM = new Source("", "", "");

    public Source {
      account = shortened(account);
      address = shortened(address);
      request = shortened(request);
    }
  }

  /**
   * A sentence that is written in the language of its reader.
   *
   * @param key key of its words in the label files
   * @param terms what stands at its places {0}, {1} …
   */
  public record Words(String key, List<String> terms) {
    public Words {
      terms = terms.stream().map(Event::shortened).toList();
    }

    public static Words of(String key, String... terms) {
      return new Words(key, List.of(terms));
    }
  }
}
