package org.anbinh.outlet.home.web.figures;

import java.util.Optional;
import org.anbinh.figures.answers.Question;

/**
 * A question and the one it is compared with.
 *
 * @param base empty where either is not understood; the problems stand in {@code asked}
 */
record AskedTwice(Asked asked, Optional<Question> base) {}
