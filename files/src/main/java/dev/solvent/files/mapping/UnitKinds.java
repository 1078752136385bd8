package dev.solvent.files.mapping;

import dev.solvent.quantity.Amount;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.MoneyRate;
import dev.solvent.quantity.Per;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Price;
import dev.solvent.quantity.Quantity;
import dev.solvent.quantity.QuantityRate;
import dev.solvent.quantity.Rate;
import dev.solvent.quantity.Span;
import dev.solvent.quantity.Unit;
import dev.solvent.usage.Meter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;

/**
 * Kinds of values that say their unit. Each is one text in one style, such as {@code 9.99 USD per month}, {@code 5 % per month},
 * {@code 36 months}.
 *
 * @since 0.1.0
 */
public final class UnitKinds {

    private static final String CODE = "[A-Z]{3}";
    private static final String PERIODS = "(day|week|month|quarter|year)";
    private static final String PERCENT = UnitText.NUMBER + " ?%";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A share, from 0 % to 100 %. */
    public static final Kind<Double> SHARE = new UnitKind<>(
            "a share from 0 % to 100 %", "15 %", PERCENT, text -> UnitText.real(share(text)), UnitKinds::percent);

    /** A share, digit by digit. */
    public static final Kind<BigDecimal> EXACT_SHARE = new UnitKind<>(
            "a share from 0 % to 100 %",
            "2.9 %", PERCENT, UnitKinds::share, value -> UnitText.digits(plain(value.movePointRight(2))) + " %");

    /** A percentage of any size, such as a surcharge. */
    public static final Kind<Double> PERCENTAGE =
            new UnitKind<>("a percentage", "20 %", PERCENT, text -> UnitText.real(fraction(text)), UnitKinds::percent);

    /** A percentage of any size, digit by digit. */
    public static final Kind<BigDecimal> EXACT_PERCENTAGE = new UnitKind<>(
            "a percentage",
            "19 %",
            PERCENT,
            UnitKinds::fraction,
            value -> UnitText.digits(plain(value.movePointRight(2))) + " %");

    /** An amount of money of a model. */
    public static final Kind<Money> MONEY = new UnitKind<>(
            "an amount",
            "2.50 USD",
            UnitText.NUMBER + " " + CODE,
            text -> {
                String[] words = UnitText.words(text);
                require(words.length == 2, "it is a number and a currency");
                return Money.of(UnitText.real(UnitText.number(words[0])), UnitText.currency(words[1]));
            },
            money -> UnitText.digits(money.amount()) + " " + money.currency().getCurrencyCode());

    /** An exact amount of money, as bills state it. */
    public static final Kind<Amount> AMOUNT = new UnitKind<>(
            "an amount",
            "0.30 USD",
            UnitText.NUMBER + " " + CODE,
            text -> {
                String[] words = UnitText.words(text);
                require(words.length == 2, "it is a number and a currency");
                return new Amount(UnitText.number(words[0]), UnitText.currency(words[1]));
            },
            UnitKinds::words);

    /** Money per period. */
    public static final Kind<MoneyRate> MONEY_RATE = new UnitKind<>(
            "money per period",
            "60000 USD per month",
            UnitText.NUMBER + " " + CODE + " per " + PERIODS,
            text -> {
                String[] words = UnitText.words(text);
                require(words.length == 4 && words[2].equals("per"), "it is an amount per period");
                return Money.of(UnitText.real(UnitText.number(words[0])), UnitText.currency(words[1]))
                        .per(UnitText.period(words[3]));
            },
            flow -> UnitText.digits(flow.money().amount()) + " "
                    + flow.money().currency().getCurrencyCode() + " per "
                    + flow.period().label());

    /** A price per period or per unit of use. */
    public static final Kind<Price> PRICE = new UnitKind<>(
            "a price",
            "9.99 USD per month",
            UnitText.NUMBER + " " + CODE + " per .+",
            text -> {
                String[] words = UnitText.words(text);
                require(words.length >= 4 && words[2].equals("per"), "it is an amount per month or per unit of use");
                UnitText.Counted counted = UnitText.counted(Arrays.asList(words).subList(3, words.length));
                return new Price(
                        new Amount(UnitText.number(words[0]), UnitText.currency(words[1])),
                        counted.count(),
                        counted.per());
            },
            price -> words(price.amount()) + " per " + UnitText.words(price.count(), price.per()));

    /** A probability per period, such as churn. */
    public static final Kind<Rate> RATE = perPeriod(
                    "a probability per period", "5 % per month", word -> share(word + " %"))
            .as(said -> new Rate(said.fraction(), said.period()), rate -> new Said(rate.probability(), rate.period()));

    /** Growth or discount per period. */
    public static final Kind<GrowthRate> GROWTH = perPeriod(
                    "growth per period", "12 % per year", word -> fraction(word + " %"))
            .as(said -> new GrowthRate(said.fraction(), said.period()), rate -> new Said(rate.growth(), rate.period()));

    /** A length of time. */
    public static final Kind<Span> SPAN = new UnitKind<>(
            "a length of time",
            "36 months",
            "[1-9][0-9]{0,8} " + PERIODS + "s?",
            text -> {
                String[] words = UnitText.words(text);
                require(words.length == 2 && words[0].matches("[1-9][0-9]{0,8}"), "it is a whole number of periods");
                int count = Integer.parseInt(words[0]);
                return new Span(count, UnitText.periods(words[1], count == 1));
            },
            Span::toString);

    /** A number of months, not necessarily whole. */
    public static final Kind<Double> MONTHS = new UnitKind<>(
            "a number of months",
            "1.5 months",
            UnitText.NUMBER + " months?",
            text -> {
                String[] words = UnitText.words(text);
                require(words.length == 2 && words[1].matches("months?"), "it is a number of months");
                return UnitText.real(UnitText.number(words[0]));
            },
            value -> UnitText.digits(value) + (value == 1 ? " month" : " months"));

    /** A whole number of months. */
    public static final Kind<Integer> WHOLE_MONTHS = new UnitKind<>(
            "a whole number of months",
            "24 months",
            "(0|[1-9][0-9]{0,8}) months?",
            text -> {
                require(text.matches("(0|[1-9][0-9]{0,8}) months?"), "it is a whole number and the word months");
                return Integer.parseInt(UnitText.words(text)[0]);
            },
            value -> value + (value == 1 ? " month" : " months"));

    /** An age in months, said in days or months. */
    public static final Kind<Double> AGE = new UnitKind<>(
            "a number of days or months", "7 days", UnitText.NUMBER + " (day|month)s?", UnitKinds::age, UnitKinds::age);

    /** Use per period, such as seconds of video a month. */
    public static final Kind<QuantityRate> USE = new UnitKind<>(
            "use per period",
            "60 seconds per month",
            UnitText.NUMBER + " .+ per " + PERIODS,
            UnitKinds::use,
            rate -> UnitText.digits(rate.quantity().amount()) + " "
                    + plural(rate.quantity().amount(), rate.quantity().unit()) + " per "
                    + rate.period().label());

    /** A month of the calendar. */
    public static final Kind<YearMonth> MONTH =
            dated("a month", "2027-01", "[0-9]{4}-(0[1-9]|1[0-2])", YearMonth::parse);

    /** A day of the calendar. */
    public static final Kind<LocalDate> DAY =
            dated("a day", "2027-01-31", "[0-9]{4}-[0-9]{2}-[0-9]{2}", LocalDate::parse);

    /** A time of day. */
    public static final Kind<LocalTime> TIME =
            dated("a time of day", "16:30", "[0-9]{2}:[0-9]{2}(:.+)?", LocalTime::parse);

    /** A period. */
    public static final Kind<Period> PERIOD = Kinds.word("period", List.of(Period.values()));

    /** A currency. */
    public static final Kind<Currency> CURRENCY =
            new UnitKind<>("a currency", "USD", CODE, UnitText::currency, Currency::getCurrencyCode);

    /** A meter by its name. */
    public static final Kind<Meter> METER = new MeterKind();

    /** An amount per month in the currency of the file, as a number of the model. */
    public static final Kind<Double> MONTHLY_AMOUNT = new CurrencyKind<>(
            MONEY_RATE,
            flow -> flow.money().currency(),
            flow -> flow.perMonth().amount(),
            (amount, currency) -> Money.of(amount, currency).per(Period.MONTH));

    /** An amount in the currency of the file, as a number of the model. */
    public static final Kind<Double> PLAIN_AMOUNT =
            new CurrencyKind<>(MONEY, Money::currency, Money::amount, Money::of);

    /** An exact amount in the currency of the file, as a number of the model. */
    public static final Kind<BigDecimal> EXACT_AMOUNT =
            new CurrencyKind<>(AMOUNT, Amount::currency, Amount::value, Amount::new);

    private UnitKinds() {}

    /** A fraction per period. */
    private record Said(double fraction, Period period) {}

    private static Kind<Said> perPeriod(String inWords, String example, Function<String, BigDecimal> fraction) {
        return new UnitKind<>(
                inWords,
                example,
                PERCENT + " per " + PERIODS,
                text -> {
                    int per = text.indexOf("% per ");
                    require(per > 0, "it is a percentage per period");
                    return new Said(
                            UnitText.real(fraction.apply(text.substring(0, per).strip())),
                            UnitText.period(text.substring(per + 6)));
                },
                said -> percent(said.fraction()) + " per " + said.period().label());
    }

    private static <T> Kind<T> dated(String inWords, String example, String pattern, Function<String, T> parse) {
        return new UnitKind<>(
                inWords,
                example,
                pattern,
                text -> {
                    try {
                        require(text.matches(pattern), "it is written as in the example");
                        return parse.apply(text);
                    } catch (DateTimeParseException e) {
                        throw new IllegalArgumentException("the calendar has no such one", e);
                    }
                },
                value -> {
                    String text = value.toString();
                    if (!text.matches(pattern)) {
                        throw new UnwritableException("no file says " + inWords + " such as " + text);
                    }
                    return text;
                });
    }

    private static double age(String text) {
        String[] words = UnitText.words(text);
        require(words.length == 2 && words[1].matches("(day|month)s?"), "it is a number of days or of months");
        double count = UnitText.real(UnitText.number(words[0]));
        return words[1].startsWith("day") ? count * Period.DAY.in(Period.MONTH) : count;
    }

    private static String age(double months) {
        double days = StrictMath.rint(months / Period.DAY.in(Period.MONTH));
        boolean isInDays = days * Period.DAY.in(Period.MONTH) == months && months != StrictMath.rint(months);
        double count = isInDays ? days : months;
        return UnitText.digits(count) + (isInDays ? " day" : " month") + (count == 1 ? "" : "s");
    }

    private static QuantityRate use(String text) {
        int per = text.lastIndexOf(" per ");
        int space = text.indexOf(' ');
        require(per > space && space > 0, "it is a number of units per period");
        double amount = UnitText.real(UnitText.number(text.substring(0, space)));
        String label = text.substring(space + 1, per);
        String singular = amount != 1 && label.endsWith("s") ? label.substring(0, label.length() - 1) : label;
        return new Quantity(amount, new Unit(singular)).per(UnitText.period(text.substring(per + 5)));
    }

    private static String plural(double amount, Unit unit) {
        String label = unit.label() + (amount == 1 ? "" : "s");
        if (label.contains(" per ")) {
            throw new UnwritableException("no file says the unit '" + unit.label() + "'");
        }
        return label;
    }

    private static BigDecimal fraction(String text) {
        require(text.endsWith("%"), "it has a percent sign");
        return UnitText.number(text.substring(0, text.length() - 1).replaceFirst(" $", ""))
                .movePointLeft(2);
    }

    private static BigDecimal share(String text) {
        BigDecimal fraction = fraction(text);
        require(fraction.signum() >= 0 && fraction.compareTo(BigDecimal.ONE) <= 0, "it lies from 0 % to 100 %");
        return fraction;
    }

    private static String percent(double fraction) {
        BigDecimal exact = dev.solvent.files.document.Node.number(fraction).value();
        return UnitText.digits(plain(exact.multiply(HUNDRED))) + " %";
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal bare = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return bare.scale() < 0 && bare.scale() > -20 ? bare.setScale(0) : bare;
    }

    private static String words(Amount amount) {
        return UnitText.digits(plain(amount.value())) + " " + amount.currency().getCurrencyCode();
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }

    static String words(Per per) {
        return UnitText.words(1, per);
    }
}
