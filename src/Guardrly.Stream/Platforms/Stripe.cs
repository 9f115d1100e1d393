using Guardrly.Records;

namespace Guardrly.Platforms;

/// <summary>Stripe's API (docs.stripe.com/api).</summary>
internal static class Stripe
{
    static readonly string[] s_idPrefixes =
    [
        "ch", "re", "cus", "pi", "sub", "si", "in", "ii", "prod", "price", "pm", "seti", "acct", "evt", "po", "tr", "dp",
        "txr", "py", "card", "src", "cs", "ic", "tok", "file", "we", "txn", "plan", "promo", "cbtxn", "sched", "sub_sched",
        "du", "fee", "fr", "link", "plink", "qt", "setatt", "taxrate", "txi", "ba", "bps", "cn", "il", "iss", "ipi",
    ];

    /// <summary>The platform.</summary>
    public static Platform Platform { get; } = new("stripe")
    {
        Hosts = [HostRule.Exact("api.stripe.com"), HostRule.Exact("files.stripe.com")],
        IdPrefixes = [.. s_idPrefixes.Select(prefix => System.Text.Encoding.ASCII.GetBytes(prefix + "_"))],
        Endpoints =
        [
            new("POST", "/v1/refunds") { Risk = Risk.High, Scope = "refunds_write" },
            new("POST", "/v1/charges/{id}/refunds") { Risk = Risk.High, Scope = "refunds_write" },
            new("POST", "/v1/payouts") { Risk = Risk.High, Scope = "payouts_write" },
            new("POST", "/v1/transfers") { Risk = Risk.High, Scope = "transfers_write" },
            new("POST", "/v1/accounts/**") { Risk = Risk.High, Scope = "accounts_write" },
            new("POST", "/v1/webhook_endpoints") { Risk = Risk.High, Scope = "webhooks_write" },
            new("POST", "/v1/webhook_endpoints/**") { Risk = Risk.High, Scope = "webhooks_write" },
            new("GET", "/v1/*") { Scope = "{access}" },
            new(null, "/v1/**") { Scope = "{access}" },
        ],
    };
}
