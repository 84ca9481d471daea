package org.anbinh.outlet.papers;

import java.util.Optional;

/**
 * Who signs.
 *
 * @param authority for whom, {@code TM. ỦY BAN NHÂN DÂN}; empty where for themselves
 * @param position {@code CHỦ TỊCH}
 * @param name empty until it is known
 */
public record Signature(Optional<String> authority, String position, Optional<String> name) {}
