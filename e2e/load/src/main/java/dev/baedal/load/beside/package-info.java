/** {@code load siege} and {@code load beside}: what a flood from one address does to others, and two runs by turns. */
package dev.baedal.load.beside;
