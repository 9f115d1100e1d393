using System.Runtime.Versioning;

namespace Guardrly.Tests.Cli;

[UnsupportedOSPlatform("windows")]
public sealed class ConfigTests : IDisposable
{
    const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("""{ "redactoin": {} }""", "1:3: unknown key 'redactoin'; did you mean 'redaction'?")]
    [InlineData("{\n  \"redaction\": {\n    \"kind\": {}\n  }\n}", "3:5: unknown key 'kind'; did you mean 'kinds'?")]
    [InlineData("{\"redaction\":\n{\"kinds\":{\"emial\":false}}}", "2:11: unknown kind 'emial'; did you mean 'email'?")]
    [InlineData("""{"redaction":{"kinds":{"email":"no"}}}""", "1:32: email must be true or false, not a string")]
    [InlineData("""{"redaction":{"kinds":[]}}""", "1:23: kinds must be an object, not an array")]
    [InlineData("""{"redaction":{"kinds":{},"kinds":{}}}""", "1:26: key 'kinds' stands here twice")]
    [InlineData("""{"redaction":{"names":[{"kind":"token"}]}}""", "1:24: 'name' is missing here")]
    [InlineData("""{"redaction":{"names":[7]}}""", "1:24: a name must be a string or an object, not a number")]
    [InlineData("""{"redaction":{"names":[{"name":"x","kind":"tokne"}]}}""", "1:43: kind cannot be 'tokne'; did you mean 'token'?")]
    [InlineData("""{"redaction":{"tokenFormats":[{"name":"a","lenghtMin":8}]}}""", "1:43: unknown key 'lenghtMin'; did you mean 'lengthMin'?")]
    [InlineData("""{"redaction":{"tokenFormats":[{"name":"a","lengthMin":8.5}]}}""", "1:55: lengthMin must be a whole number")]
    [InlineData("""{"redaction":{"patterns":[{"name":"a"}]}}""", "1:27: 'pattern' is missing here")]
    [InlineData("""{"redaction":{"allow":{"values":["a",""]}}}""", "1:38: an element of allow.values must not be empty")]
    [InlineData("""{"redaction":{"placeholder":"fingreprint"}}""", "1:29: placeholder cannot be 'fingreprint'; did you mean 'fingerprint'?")]
    [InlineData("""{"redaction":{"placeholder":"fingerprint"}}""", "1:15: 'fingerprint' needs a 'fingerprintKeyFile'")]
    [InlineData("""{"redaction":{"fingerprintKeyFile":"k"}}""", "1:15: 'fingerprintKeyFile' needs")]
    [InlineData("{\n  \"redaction\": {]\n}", "2:17: not valid JSON")]
    [InlineData("{\"redaction\": {}}\nx", "2:1: not valid JSON")]
    [InlineData("""{"redaction":{"patterns":[{"name":"a","pattern":"(x"}]}}""", "1:27: patterns[0].pattern: ")]
    [InlineData("""{"redaction":{"placeholder":"fingerprint","fingerprintKeyFile":"no/k"}}""", "1:43: the key file 'no/k' cannot be read or made: no such file or directory")]
    [InlineData("", "1:1: not valid JSON")]
    [InlineData("[]", "1:1: the configuration must be an object, not an array")]
    public void What_is_wrong_is_said_with_line_and_column(string config, string expected)
    {
        _folder.Write("guardrly.json", config);

        ProgramRun run = GuardrlyProgram.Run(_folder.Path, ["redact"], "hello\n");

        Assert.True(run.ExitCode == 2, run.ToString());
        Assert.StartsWith("guardrly: guardrly.json:" + expected, run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
    }

    [Fact]
    public void A_pattern_that_is_not_sound_is_named_with_its_line()
    {
        _folder.Write("guardrly.json", """
            {
              "redaction": {
                "patterns": [
                  { "name": "order", "pattern": "ORD-[0-9]+" },
                  { "name": "broken", "pattern": "ORD-([0-9]+" },
                ]
              }
            }
            """);

        ProgramRun run = GuardrlyProgram.Run(_folder.Path, ["redact"], "hello\n");

        Assert.True(run.ExitCode == 2, run.ToString());
        Assert.StartsWith("guardrly: guardrly.json:5:7: patterns[1]", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Comments_and_trailing_commas_are_welcome()
    {
        _folder.Write("mine.json", """
            {
              // which kinds
              "$schema": "https://example.com/guardrly.schema.json",
              "redaction": { "kinds": { "email": false, }, /* more */ "allow": { "emailDomains": ["example.com",], }, },
            }
            """);

        ProgramRun run = GuardrlyProgram.Run(_folder.Path, ["redact", "--config", "mine.json"], "from a@b.co\n");

        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Equal("from a@b.co\n", run.Output);
    }

    [Fact]
    public void A_config_file_that_is_named_and_missing_is_an_error()
    {
        ProgramRun run = GuardrlyProgram.Run(_folder.Path, ["redact", "--config", "none.json"], "hello\n");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("guardrly: none.json: no such file or directory", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mkdir guardrly.json", "is a folder, not a file")]
    [InlineData("ln -s nowhere.json guardrly.json", "no such file or directory")]
    public void A_config_file_that_is_there_and_cannot_be_read_is_an_error(string make, string reason)
    {
        ProgramRun run = GuardrlyProgram.RunInShell(_folder.Path, make + "; echo hello | {0} redact");

        Assert.True(run.ExitCode == 2, run.ToString());
        Assert.StartsWith("guardrly: guardrly.json: " + reason, run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
    }

    [Fact]
    public void A_kind_that_is_off_is_left_alone_and_a_name_that_is_added_is_masked()
    {
        _folder.Write("guardrly.json", """
            { "redaction": { "kinds": { "email": false }, "names": [{ "name": "x-acme-pass", "kind": "password" }] } }
            """);

        ProgramRun run = GuardrlyProgram.Run(_folder.Path, ["redact"], "from a@b.co X-Acme-Pass: gq7Zt2mPw9\n");

        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Equal("from a@b.co X-Acme-Pass: [REDACTED:password]\n", run.Output);
    }

    [Fact]
    public void A_fingerprint_key_is_made_on_first_use_for_the_owner_alone_and_kept()
    {
        string config = _folder.Write("conf/guardrly.json", """
            { "redaction": { "placeholder": "fingerprint", "fingerprintKeyFile": "fingerprint.key" } }
            """);
        const string Line = "Authorization: Bearer gq7Zt2mPw9xKc4VbN1sDf8\n";

        ProgramRun first = GuardrlyProgram.Run(_folder.Path, ["redact", "--config", config], Line);
        byte[] key = File.ReadAllBytes(_folder["conf/fingerprint.key"]);
        ProgramRun second = GuardrlyProgram.Run(_folder.Path, ["redact", "--config", config], Line);

        Assert.True(first.ExitCode == 0, first.ToString());
        Assert.Equal(32, key.Length);
        Assert.Equal(OwnerOnly, File.GetUnixFileMode(_folder["conf/fingerprint.key"]));
        Assert.Equal(["conf/fingerprint.key", "conf/guardrly.json"], _folder.Files);
        Assert.Matches(@"^Authorization: Bearer \[REDACTED:authorization#[^\]]{8}\]\n$", first.Output);
        Assert.Equal(first.Output, second.Output);
        Assert.Equal(key, File.ReadAllBytes(_folder["conf/fingerprint.key"]));
    }

    [Fact]
    public void A_fingerprint_key_that_others_can_read_is_refused()
    {
        WriteKey(32, OwnerOnly | UnixFileMode.GroupRead);

        ProgramRun run = GuardrlyProgram.Run(_folder.Path, ["redact"], "hello\n");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("guardrly: guardrly.json:1:45: others may", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fingerprint_key_that_is_too_short_is_refused()
    {
        WriteKey(15, OwnerOnly);

        ProgramRun run = GuardrlyProgram.Run(_folder.Path, ["redact"], "hello\n");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("holds 15 bytes", run.Error, StringComparison.Ordinal);
    }

    void WriteKey(int length, UnixFileMode mode)
    {
        _folder.Write("guardrly.json", """
            {"redaction":{"placeholder": "fingerprint", "fingerprintKeyFile": "k"}}
            """);
        File.WriteAllBytes(_folder["k"], new byte[length]);
        File.SetUnixFileMode(_folder["k"], mode);
    }
}
