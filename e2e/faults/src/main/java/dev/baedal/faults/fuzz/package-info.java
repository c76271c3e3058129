/**
 * Fuzzing: generates invalid requests from the services' OpenAPI descriptions and raw bytes, and checks the responses.
 */
package dev.baedal.faults.fuzz;
