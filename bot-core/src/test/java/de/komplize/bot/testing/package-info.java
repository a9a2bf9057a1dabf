/**
 * What tests of every module share: a whole engine in a temporary folder ({@link de.komplize.bot.testing.World}), doubles of a provider
 * and of a detector, and the contract that every channel keeps ({@link de.komplize.bot.testing.ChannelContract}).
 */
@NullMarked
package de.komplize.bot.testing;

import org.jspecify.annotations.NullMarked;
