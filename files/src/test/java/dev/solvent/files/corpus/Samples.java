package dev.solvent.files.corpus;

import java.util.List;

/** Good files, whose mutations make bad ones. */
final class Samples {

    static final String YAML = """
            # a product in the words of its owner
            name: Clip
            starting: 2027-01
            months: 36
            discount: 0.12
            open: true
            segments:
              - name: free
                share: 0.95
                quantiles: [0.05, 0.5, 0.95]
              - name: "creator: paid"
                share: 0.05
                plan:
                  price: 9.99 USD per month
                  store commission: 0.15
            notes: >
              two lines
              of text
            """;

    static final String JSON = """
            {
              "name": "Clip",
              "starting": "2027-01",
              "months": 36,
              "discount": 0.12,
              "open": true,
              "segments": [
                {"name": "free", "share": 0.95, "quantiles": [0.05, 0.5, 0.95]},
                {"name": "creator: paid", "share": 0.05,
                 "plan": {"price": "9.99 USD per month", "store commission": 1.5e-1}}
              ],
              "notes": "two lines\\nof \\"text\\" \\u00e9"
            }
            """;

    static final String COHORTS = """
            cohort,0,1,2,3
            2026-01,1240,901,744,655
            2026-02,1310,960,790
            "2026-03, late",1185,858,,
            """;

    static final String TRANSACTIONS = """
            customer,date,amount,currency
            c-1,2026-01-31,9.99,USD
            c-1,2026-02-28,-9.99,USD
            "c-2, Inc.",2026-01-31,120,USD
            """;

    static final String CLAIMS = """
            claim_id,document,line,subject,metric,value,low,high,unit,currency,period_start,period_end,comparator,note
            P-1,prospectus.pdf,12,Acme,paying share,4.7,,,percent,,2025-01-01,2025-09-30,monthly active users,
            P-2,prospectus.pdf,13,Acme,revenue,,5000000,10000000,money,USD,,,,"bounds, ""only""\"
            """;

    static final String PRICES = """
            provider,model,unit,price,currency,condition,valid_from,source
            acme,film-1,video_second,0.035,USD,,,
            acme,film-1,video_second,0.02,USD,service=batch,2026-10-01,list
            acme,text-1,input_mtok,2.50,USD,,,
            acme,text-1,output_mtok,0,USD,,,free
            """;

    /** The name tells how to read it. */
    static final List<Sample> ALL = List.of(
            new Sample("sample.yaml", YAML),
            new Sample("sample.json", JSON),
            new Sample("cohorts.csv", COHORTS),
            new Sample("transactions.csv", TRANSACTIONS),
            new Sample("claims.csv", CLAIMS),
            new Sample("prices.csv", PRICES));

    record Sample(String name, String text) {}

    private Samples() {}
}
