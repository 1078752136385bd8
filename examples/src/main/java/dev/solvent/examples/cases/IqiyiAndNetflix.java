package dev.solvent.examples.cases;

import static dev.solvent.quantity.Quantities.months;

import dev.solvent.claims.Claim;
import dev.solvent.display.IntervalBar;
import dev.solvent.display.Pictures;
import dev.solvent.examples.casebook.Case;
import dev.solvent.examples.casebook.CaseSheet;
import dev.solvent.examples.casebook.Stated;
import dev.solvent.internal.Text;
import dev.solvent.quantity.ExchangeRate;
import dev.solvent.quantity.MoneyRate;

/** S13: revenue per member of two streaming services, in two currencies; nothing is assumed, the exchange rate is solved. */
public final class IqiyiAndNetflix implements Case {

    @Override
    public String id() {
        return "S13";
    }

    @Override
    public String title() {
        return "iQiyi and Netflix: is the gap users or price?";
    }

    @Override
    public String question() {
        return "How much does a member bring a month, and do members or price explain a market value nine times as high?";
    }

    @Override
    public void work(CaseSheet sheet) {
        Claim iqiyiMembers = sheet.takes("S002-004");
        Claim netflixMembers = sheet.takes("S002-007");
        Claim iqiyiArpu = sheet.takes("S002-005");
        Claim netflixArpu = sheet.takes("S002-008");
        MoneyRate iqiyi = sheet.takes("S002-003").asMoney().over(months(12)).dividedBy(iqiyiMembers.number());
        MoneyRate netflix = sheet.takes("S002-006").asMoney().over(months(12)).dividedBy(netflixMembers.number());
        sheet.compares("s13.iqiyiArpu", iqiyi.perMonth().amount(), "CNY per month", Stated.number(iqiyiArpu));
        sheet.derives("s13.netflixArpu.usd", netflix.perMonth().amount(), "USD per month");

        ExchangeRate implied = ExchangeRate.implied(
                netflix.perMonth(), netflixArpu.asMoneyPerMonth().perMonth());
        sheet.derives("s13.impliedFx", implied.rate(), "CNY per USD");
        sheet.compares(
                "s13.netflixArpu.cny",
                implied.convert(netflix).perMonth().amount(),
                "CNY per month",
                Stated.number(netflixArpu));

        double members = netflixMembers.number() / iqiyiMembers.number();
        double arpu = netflixArpu.asMoneyPerMonth().ratioTo(iqiyiArpu.asMoneyPerMonth());
        double value = sheet.takes("S002-010")
                .asMoney()
                .ratioTo(sheet.takes("S002-011").asMoney());
        sheet.derives("s13.arpuRatio", arpu, "ratio");
        sheet.derives("s13.members ratio", members, "ratio");
        sheet.derives("s13.members x ARPU decomposition", members * arpu, "ratio");
        sheet.compares("s13.marketCapRatio", value, "ratio", Stated.number(sheet.takes("S002-012")));
        double multiple = sheet.derives("s13.multipleRatio", value / (members * arpu), "ratio");
        sheet.shows(
                Pictures.bars(
                        "Netflix as a multiple of iQIYI",
                        "times",
                        IntervalBar.of("revenue of a member and month", arpu),
                        IntervalBar.of("members", members),
                        IntervalBar.of("both together", members * arpu),
                        IntervalBar.of("market value", value)),
                "Price and size together come close to the gap in market value; what is left is the multiple of revenue.");
        sheet.concludes("Price. A Netflix member brings " + Text.significant(arpu, 3)
                + " times as much a month, and there are "
                + Text.significant(members, 3)
                + " times as many; together they explain the gap in market value, which pays "
                + Text.significant(multiple, 3) + " times the multiple of revenue. The stated CNY figure implies "
                + Text.significant(implied.rate(), 4) + " CNY per USD. The market value is "
                + Text.significant(value, 3) + " times as high, not nine times: the source truncated it.");
    }
}
