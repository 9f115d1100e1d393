using System.Buffers.Text;
using Guardrly.Records;

namespace Guardrly.Platforms;

/// <summary>Meta's Marketing API (developers.facebook.com/docs/marketing-api, error codes and limits).</summary>
internal static class MetaAds
{
    /// <summary>The platform.</summary>
    public static Platform Platform { get; } = new("meta_ads")
    {
        Hosts =
        [
            HostRule.Exact("graph.facebook.com"), HostRule.Exact("graph-video.facebook.com"),
            HostRule.Exact("graph.instagram.com"),
        ],
        IsVersion = IsVersion,
        Endpoints =
        [
            new(null, "/oauth/access_token") { IsTokenCall = true },
            new(null, "/{version}/oauth/access_token") { IsTokenCall = true },
            new("GET", "/{version}/act_{id}/**") { Scope = "ads_read" },
            new("POST", "/{version}/act_{id}/customaudiences") { Scope = "ads_management", Risk = Risk.High },
            new("POST", "/{version}/{id}/users") { Scope = "ads_management", Risk = Risk.High },
            new("POST", "/{version}/{id}/copies") { Scope = "ads_management", Risk = Risk.High },
            new("POST", "/{version}/act_{id}/**") { Scope = "ads_management" },
            new("GET", "/{version}/{id}/owned_ad_accounts") { Scope = "business_management" },
            new("GET", "/{version}/{id}/client_ad_accounts") { Scope = "business_management" },
            new(null, "/{version}/{id}/assigned_users") { Scope = "business_management", Risk = Risk.High },
            new("GET", "/{version}/me/adaccounts") { Scope = "ads_read" },
            new("GET", "/{version}/{id}/**") { Scope = "ads_read" },
            new("POST", "/{version}/{id}/**") { Scope = "ads_management" },
            new("DELETE", "/{version}/{id}/**") { Scope = "ads_management" },
        ],
        Parameters =
        [
            new("method", ["delete"], Access.Delete, Risk.High),
            new("status", ["deleted", "archived"], Access.Delete, Risk.High),
            new("status", ["active"], Access.None, Risk.High),
            new("daily_budget", [], Access.None, Risk.High),
            new("lifetime_budget", [], Access.None, Risk.High),
            new("spend_cap", [], Access.None, Risk.High),
            new("bid_amount", [], Access.None, Risk.High),
        ],
        EffectiveStatus = EffectiveStatus,
    };

    /// <summary><c>v23.0</c>.</summary>
    static bool IsVersion(ReadOnlySpan<byte> segment)
    {
        if (segment.Length is < 2 or > 6 || segment[0] != 'v')
            return false;
        int dot = segment.IndexOf((byte)'.');
        ReadOnlySpan<byte> major = dot < 0 ? segment[1..] : segment[1..dot];
        ReadOnlySpan<byte> minor = dot < 0 ? "0"u8 : segment[(dot + 1)..];
        return !major.IsEmpty && !minor.IsEmpty
            && major.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0
            && minor.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;
    }

    /// <summary>The code decides, not the status: limits come as 400 or 403.</summary>
    static short EffectiveStatus(
        short status, ReadOnlySpan<byte> code, ReadOnlySpan<byte> message, bool rateLimitExhausted)
    {
        if (!Utf8Parser.TryParse(code, out int number, out int consumed) || consumed != code.Length)
            return status;
        return number switch
        {
            4 or 17 or 32 or 341 or 613 or (>= 80000 and <= 80014) => 429,
            3 or 10 or 368 or (>= 200 and <= 299) => 403,
            102 or 190 => 401,
            506 => 409,
            100 or 2635 => 400,
            1 or 2 => status < 500 ? (short)503 : status,
            _ => status,
        };
    }
}
