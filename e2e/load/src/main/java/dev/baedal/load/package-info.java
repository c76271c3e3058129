/** {@code ./baedal load}: measures and prints, without limits that could fail. */
package dev.baedal.load;
