using System.Text;

namespace Guardrly.Redaction;

/// <summary>The names of the built-in kinds, as they stand in placeholders, reports and configuration.</summary>
public static class SecretKinds
{
    static readonly string[] s_names = BuildNames();

    /// <summary>All built-in kinds, in the order of their values.</summary>
    public static IReadOnlyList<SecretKind> BuiltIn { get; } =
        [.. Enum.GetValues<SecretKind>().Where(kind => kind is not (SecretKind.None or SecretKind.FirstOwnPattern))];

    /// <summary>The name of a built-in kind: <c>api-key</c>, <c>shopify-token</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The kind is not built in.</exception>
    public static string Name(SecretKind kind) =>
        (int)kind < s_names.Length && kind != SecretKind.None
            ? s_names[(int)kind]
            : throw new ArgumentOutOfRangeException(nameof(kind), kind, "not a built-in kind");

    /// <summary>The built-in kind of that name, ignoring case.</summary>
    public static bool TryParse(string name, out SecretKind kind)
    {
        int index = Array.FindIndex(s_names, candidate => candidate.Equals(name, StringComparison.OrdinalIgnoreCase));
        kind = index > 0 ? (SecretKind)index : SecretKind.None;
        return index > 0;
    }

    /// <summary>Email addresses, phone and card numbers: personal data rather than credentials.</summary>
    public static bool IsPersonalData(SecretKind kind) =>
        kind is SecretKind.Email or SecretKind.Phone or SecretKind.Card;

    static string[] BuildNames()
    {
        string[] identifiers = Enum.GetNames<SecretKind>();
        string[] names = new string[identifiers.Length - 1]; // all but FirstOwnPattern, which comes last
        for (int index = 0; index < names.Length; index++)
            names[index] = Irregular(identifiers[index]) ?? Hyphenate(identifiers[index]);
        return names;
    }

    /// <summary>Brand names whose capitals are not word starts.</summary>
    static string? Irregular(string identifier) => identifier switch
    {
        nameof(SecretKind.DeepSeekKey) => "deepseek-key",
        nameof(SecretKind.DigitalOceanToken) => "digitalocean-token",
        nameof(SecretKind.ElevenLabsKey) => "elevenlabs-key",
        nameof(SecretKind.GitHubToken) => "github-token",
        nameof(SecretKind.GitLabToken) => "gitlab-token",
        nameof(SecretKind.HubSpotToken) => "hubspot-token",
        nameof(SecretKind.HuggingFaceToken) => "huggingface-token",
        nameof(SecretKind.LangSmithKey) => "langsmith-key",
        nameof(SecretKind.NewRelicKey) => "newrelic-key",
        nameof(SecretKind.OnePasswordToken) => "onepassword-token",
        nameof(SecretKind.OpenAiKey) => "openai-key",
        nameof(SecretKind.PyPiToken) => "pypi-token",
        // Not rubygems-token: the placeholder would repeat eight bytes of what it masks, rubygems_….
        nameof(SecretKind.RubyGemsToken) => "ruby-gems-token",
        nameof(SecretKind.SendGridKey) => "sendgrid-key",
        _ => null,
    };

    static string Hyphenate(string identifier)
    {
        var name = new StringBuilder();
        foreach (char letter in identifier)
        {
            if (char.IsUpper(letter) && name.Length > 0)
                name.Append('-');
            name.Append(char.ToLowerInvariant(letter));
        }
        return name.ToString();
    }
}
