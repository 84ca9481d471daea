package org.anbinh.ground.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.anbinh.ground.documents.BadDocumentException;
import org.anbinh.ground.documents.Document;
import org.anbinh.ground.documents.Documents;
import org.anbinh.ground.documents.Mapping;
import org.anbinh.ground.documents.Scalar;
import org.anbinh.ground.rights.Right;

/** The roles that there are, as {@code access/roles.yaml} says. */
public final class Roles {
  private static final Set<Right> BOUNDABLE =
      EnumSet.of(
          Right.REGISTERS_ENTER,
          Right.REGISTERS_CORRECT,
          Right.IMPORTS_HAND_IN,
          Right.REPORTS_SUBMIT,
          Right.REPORTS_CHECK);

  private final Map<String, Role> byCode;

  private Roles(Map<String, Role> byCode) {
    this.byCode = byCode;
  }

  /** The roles that the program carries. */
  public static Roles carried() {
    return of(Documents.below("access"));
  }

  static Roles of(Collection<Document> documents) {
    var roles = new LinkedHashMap<String, Role>();
    for (Document document : documents) {
      Mapping root = document.root().only("roles", "bounded");
      Set<Right> bounded = bounded(root.scalars("bounded"));
      for (Mapping each : root.mappings("roles")) {
        Role role = role(each, bounded);
        if (roles.put(role.code(), role) != null) {
          throw new BadDocumentException(
              each.place(), "The role \"" + role.code() + "\" stands here twice; remove one");
        }
      }
    }
    return new Roles(roles);
  }

  /** What is read and handed out cannot be bounded by agency: the database knows units only. */
  private static Set<Right> bounded(List<Scalar> codes) {
    for (Scalar code : codes) {
      if (!BOUNDABLE.contains(right(code))) {
        throw new BadDocumentException(
            code.place(),
            "\"" + code.text() + "\" is not bounded by agency; only recording and approving are");
      }
    }
    return rights(codes);
  }

  private static Role role(Mapping each, Set<Right> bounded) {
    each.only("code", "rights", "merged", "divided", "secondFactor", "agencies");
    return new Role(
        each.text("code"),
        rights(each.scalars("rights")),
        fate(each.scalar("merged")),
        fate(each.scalar("divided")),
        each.text("secondFactor").equals("yes"),
        each.scalars("agencies").stream().map(Scalar::text).collect(Collectors.toSet()),
        bounded);
  }

  private static Set<Right> rights(List<Scalar> codes) {
    var rights = EnumSet.noneOf(Right.class);
    codes.forEach(code -> rights.add(right(code)));
    return rights;
  }

  private static Right right(Scalar code) {
    return Right.find(code.text())
        .orElseThrow(() ->
            new BadDocumentException(code.place(), "There is no right \"" + code.text() + "\""));
  }

  private static Role.Fate fate(Scalar word) {
    return switch (word.text()) {
      case "follows" -> Role.Fate.FOLLOWS;
      case "lapses" -> Role.Fate.LAPSES;
      default ->
          throw new BadDocumentException(
              word.place(),
              "\""
                  + word.text().toLowerCase(Locale.ROOT)
                  + "\" is not known here; write follows or lapses");
    };
  }

  public List<Role> list() {
    return List.copyOf(byCode.values());
  }

  public Optional<Role> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /**
   * The role of a code.
   *
   * @throws IllegalArgumentException when there is none
   */
  public Role get(String code) {
    return find(code)
        .orElseThrow(() -> new IllegalArgumentException("There is no role \"" + code + "\""));
  }
}
