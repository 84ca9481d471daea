package org.anbinh.ledger.declaration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All registers of this installation. */
public final class Registers {
  private final Map<String, RegisterDescriptor<?>> byName;
  private final Map<Class<?>, RegisterDescriptor<?>> byType;

  public Registers(List<? extends RegisterDescriptor<?>> registers) {
    registers.forEach(Registers::requireReadable);
    byName =
        registers.stream().collect(Collectors.toMap(RegisterDescriptor::name, Function.identity()));
    byType =
        registers.stream().collect(Collectors.toMap(RegisterDescriptor::type, Function.identity()));
  }

  private static void requireReadable(RegisterDescriptor<?> register) {
    if (!register.versionsWithoutUpgrade().isEmpty()) {
      throw new IllegalArgumentException(
          "Register %s is at version %d, and no upgrade leads on from %s; add upgradedBy(…)"
              .formatted(register.name(), register.version(), register.versionsWithoutUpgrade()));
    }
  }

  /** All that people enter, by name. */
  public List<RegisterDescriptor<?>> list() {
    return byName.values().stream()
        .filter(RegisterDescriptor::entered)
        .sorted(java.util.Comparator.comparing(RegisterDescriptor::name))
        .collect(Collectors.toUnmodifiableList());
  }

  public Optional<RegisterDescriptor<?>> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The register of that name. */
  public RegisterDescriptor<?> get(String name) {
    return find(name)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "There is no register \""
                    + name
                    + "\"; there are "
                    + byName.keySet().stream().sorted().toList()));
  }

  /** The register of that name, where people enter it by form and file. */
  public RegisterDescriptor<?> entered(String name) {
    RegisterDescriptor<?> register = get(name);
    if (!register.entered()) {
      throw new IllegalArgumentException(
          "Register \"" + name + "\" is not entered by form or file; it has a door of its own");
    }
    return register;
  }

  /** The register a content belongs to. */
  public RegisterDescriptor<?> of(Content content) {
    return Optional.<RegisterDescriptor<?>>ofNullable(
            byType.get(Retracted.plain(content).getClass()))
        .orElseThrow(
            () -> new IllegalArgumentException(content.getClass() + " is declared as no register"));
  }
}
