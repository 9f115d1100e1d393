using Guardrly.Records;

namespace Guardrly.Platforms;

/// <summary>Shopify's Admin and Storefront APIs (shopify.dev/docs/api, versions by quarter).</summary>
internal static class Shopify
{
    static readonly string[] s_resources =
    [
        "products:products", "variants:products", "collects:products", "custom_collections:products",
        "smart_collections:products", "orders:orders", "draft_orders:draft_orders", "customers:customers",
        "price_rules:price_rules", "discount_codes:discounts", "inventory_items:inventory",
        "inventory_levels:inventory", "locations:locations", "fulfillments:fulfillments",
        "fulfillment_orders:merchant_managed_fulfillment_orders", "themes:themes", "script_tags:script_tags",
        "pages:content", "blogs:content", "articles:content", "redirects:online_store_navigation",
        "shipping_zones:shipping", "carrier_services:shipping", "gift_cards:gift_cards", "reports:reports",
        "checkouts:checkouts", "marketing_events:marketing_events", "users:users",
    ];

    /// <summary>The platform.</summary>
    public static Platform Platform { get; } = new("shopify")
    {
        Hosts = [HostRule.OneLabelBelow("myshopify.com")],
        IsVersion = IsVersion,
        Endpoints = [.. Special(), .. s_resources.SelectMany(Resource)],
        EffectiveStatus = EffectiveStatus,
    };

    static IEnumerable<EndpointRule> Special() =>
    [
        new(null, "/admin/api/{version}/graphql.json") { IsGraphQl = true },
        new(null, "/api/{version}/graphql.json") { IsGraphQl = true },
        new(null, "/admin/api/graphql.json") { IsGraphQl = true },
        new(null, "/admin/oauth/access_token") { IsTokenCall = true },
        new(null, "/admin/oauth/access_token.json") { IsTokenCall = true },
        new("POST", "/admin/api/{version}/orders/{id}/refunds.json") { Risk = Risk.High, Scope = "write_orders" },
        new("POST", "/admin/api/{version}/orders/{id}/cancel.json") { Risk = Risk.High, Scope = "write_orders" },
        new("POST", "/admin/api/{version}/orders/{id}/transactions.json") { Risk = Risk.High, Scope = "write_orders" },
        new(null, "/admin/api/{version}/webhooks.json") { Risk = Risk.High },
        new(null, "/admin/api/{version}/webhooks/**") { Risk = Risk.High },
        new(null, "/admin/api/{version}/payouts.json") { Scope = "read_shopify_payments_payouts" },
        new(null, "/admin/api/{version}/shopify_payments/payouts/**") { Scope = "read_shopify_payments_payouts" },
        new(null, "/admin/api/{version}/shopify_payments/payouts.json") { Scope = "read_shopify_payments_payouts" },
        new(null, "/admin/api/{version}/shopify_payments/disputes.json") { Scope = "read_shopify_payments_disputes" },
    ];

    /// <summary>Its list, and everything below it.</summary>
    static IEnumerable<EndpointRule> Resource(string pair)
    {
        string[] parts = pair.Split(':');
        string scope = "{access}_" + parts[1];
        // Prices stand in products, variants and price rules: a write there can change one.
        yield return new EndpointRule(null, $"/admin/api/{{version}}/{parts[0]}.json") { Scope = scope };
        yield return new EndpointRule(null, $"/admin/api/{{version}}/{parts[0]}/**") { Scope = scope };
    }

    /// <summary><c>2025-07</c> or <c>unstable</c>.</summary>
    static bool IsVersion(ReadOnlySpan<byte> segment) =>
        segment.SequenceEqual("unstable"u8)
        || (segment.Length == 7 && segment[4] == '-' && segment[0] == '2'
            && segment[..4].IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0
            && segment[5..].IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0);

    /// <summary>GraphQL says in a 200 what REST says by status (shopify.dev/docs/api/usage/response-codes).</summary>
    static short EffectiveStatus(
        short status, ReadOnlySpan<byte> code, ReadOnlySpan<byte> message, bool rateLimitExhausted)
    {
        if (code.SequenceEqual("THROTTLED"u8))
            return 429;
        if (code.SequenceEqual("ACCESS_DENIED"u8))
            return 403;
        if (code.SequenceEqual("SHOP_INACTIVE"u8))
            return 402;
        if (code.SequenceEqual("MAX_COST_EXCEEDED"u8))
            return 400;
        return code.SequenceEqual("INTERNAL_SERVER_ERROR"u8) ? (short)500 : status;
    }
}
