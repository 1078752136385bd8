package dev.solvent.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The types that a user of a class must know to use it. */
final class Signatures {

    private Signatures() {}

    static boolean isVisible(JavaClass type) {
        return isVisible(type.getModifiers())
                && type.getEnclosingClass().map(Signatures::isVisible).orElse(true);
    }

    static ArchCondition<JavaClass> avoid(Predicate<JavaClass> forbidden) {
        return new ArchCondition<>("name only types of the API in their signatures") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                report(type, "its own declaration", ofDeclaration(type), events);
                for (JavaMember member : type.getMembers()) {
                    if (isVisible(member.getModifiers())) {
                        report(type, member.getFullName(), ofMember(member), events);
                    }
                }
            }

            private void report(JavaClass type, String where, Stream<JavaType> named, ConditionEvents events) {
                Set<String> found = named.flatMap(each -> each.getAllInvolvedRawTypes().stream())
                        .filter(forbidden)
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());
                if (!found.isEmpty()) {
                    events.add(SimpleConditionEvent.violated(type, where + " names " + found));
                }
            }
        };
    }

    private static boolean isVisible(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }

    private static Stream<JavaType> ofDeclaration(JavaClass type) {
        return Stream.of(type.getInterfaces().stream(), type.getSuperclass().stream(), type.getTypeParameters().stream())
                .flatMap(each -> each);
    }

    private static Stream<JavaType> ofMember(JavaMember member) {
        if (member instanceof JavaCodeUnit unit) {
            return Stream.of(
                            Stream.of(unit.getReturnType()),
                            unit.getParameterTypes().stream(),
                            unit.getExceptionTypes().stream(),
                            unit.getTypeParameters().stream())
                    .flatMap(each -> each);
        }
        return Stream.of(((JavaField) member).getType());
    }
}
