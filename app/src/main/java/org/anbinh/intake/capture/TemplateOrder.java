package org.anbinh.intake.capture;

import java.time.LocalDate;
import java.util.Optional;
import org.anbinh.ground.language.Language;
import org.anbinh.ground.territory.UnitId;

/**
 * Which template is wanted.
 *
 * @param form whose cells it has columns for; empty for registers without forms
 * @param unit whose own and lower units can be chosen in it
 * @param on the day whose map and code lists it offers
 * @param inGroup how many elements of each group a row has room for
 */
public record TemplateOrder(
    String register,
    Optional<String> form,
    UnitId unit,
    LocalDate on,
    int inGroup,
    Language language) {}
