/** The only door (M34): finds the service by path, and answers for one that is away. */
package dev.baedal.gateway;
