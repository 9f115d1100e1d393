using System.Text;
using Guardrly.Records;

namespace Guardrly.Platforms;

/// <summary>GitHub's REST and GraphQL APIs (docs.github.com/rest).</summary>
internal static class GitHub
{
    /// <summary>The platform.</summary>
    public static Platform Platform { get; } = new("github")
    {
        Hosts = [HostRule.Exact("api.github.com"), HostRule.Exact("uploads.github.com")],
        HasRepositories = true,
        Endpoints =
        [
            new(null, "/graphql") { IsGraphQl = true },
            new("POST", "/app/installations/{id}/access_tokens") { IsTokenCall = true },
            new("PUT", "/repos/{owner}/{repo}/actions/secrets/**") { Risk = Risk.High, Scope = "secrets" },
            new("GET", "/repos/{owner}/{repo}/actions/secrets/**") { Scope = "secrets" },
            new("POST", "/repos/{owner}/{repo}/keys") { Risk = Risk.High, Scope = "administration" },
            new("POST", "/repos/{owner}/{repo}/hooks") { Risk = Risk.High, Scope = "repository_hooks" },
            new("PATCH", "/repos/{owner}/{repo}/hooks/**") { Risk = Risk.High, Scope = "repository_hooks" },
            new("POST", "/repos/{owner}/{repo}/transfer") { Risk = Risk.High, Scope = "administration" },
            new("PUT", "/repos/{owner}/{repo}/collaborators/**") { Risk = Risk.High, Scope = "administration" },
            new(null, "/repos/{owner}/{repo}/branches/*/protection/**") { Risk = Risk.High, Scope = "administration" },
            new(null, "/repos/{owner}/{repo}/issues/**") { Scope = "issues" },
            new(null, "/repos/{owner}/{repo}/pulls/**") { Scope = "pull_requests" },
            new(null, "/repos/{owner}/{repo}/contents/**") { Scope = "contents" },
            new(null, "/repos/{owner}/{repo}/git/**") { Scope = "contents" },
            new(null, "/repos/{owner}/{repo}/commits/**") { Scope = "contents" },
            new("DELETE", "/repos/{owner}/{repo}") { Risk = Risk.High, Scope = "administration" },
        ],
        Parameters = [new("force", ["true"], Access.None, Risk.High)],
        EffectiveStatus = EffectiveStatus,
    };

    /// <summary>A spent rate limit comes as 403 (docs.github.com/rest/using-the-rest-api/rate-limits).</summary>
    static short EffectiveStatus(
        short status, ReadOnlySpan<byte> code, ReadOnlySpan<byte> message, bool rateLimitExhausted)
    {
        bool isLimit = rateLimitExhausted
            || code.SequenceEqual("RATE_LIMITED"u8)
            || Contains(message, "rate limit")
            || Contains(message, "abuse detection");
        return status is 403 or 429 || code.SequenceEqual("RATE_LIMITED"u8) ? isLimit ? (short)429 : status
            : code.SequenceEqual("FORBIDDEN"u8) && status == 200 ? (short)403
            : status;
    }

    static bool Contains(ReadOnlySpan<byte> text, string words) =>
        text.Length >= words.Length
        && Encoding.UTF8.GetString(text).Contains(words, StringComparison.OrdinalIgnoreCase);
}
