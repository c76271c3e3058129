/** The problems of requests that fail outside of Spring's handlers: in Tomcat, or in a filter. */
package dev.baedal.platform.problem.tomcat;
