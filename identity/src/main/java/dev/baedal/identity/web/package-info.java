/** The doors of identity itself: who may ask what, how often, and the two pages that people see. */
package dev.baedal.identity.web;
