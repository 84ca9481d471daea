package org.anbinh.ground.catalogue;

import java.util.Optional;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.time.Span;

/**
 * One entry of a code list.
 *
 * @param parent the wider code it belongs to, such as {@code synthetic} for {@code methamphetamine}
 * @param validity the days it may stand for; an offence article exists from its day on
 */
public record Code(String code, Label name, Optional<String> parent, Span validity) {}
