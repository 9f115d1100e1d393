using System.Text;
using System.Text.Json;
using Guardrly.Redaction;
using Guardrly.Tests.Support;

namespace Guardrly.Tests.Golden;

/// <summary>Whole logs of agents and MCP servers, with the secrets that were put into them known.</summary>
public class AgentLogsTests
{
    static readonly string s_folder = Path.Combine(Repository.Fixtures, "agentlogs");

    public static TheoryData<string> Logs =>
        [.. Directory.EnumerateFiles(s_folder).Select(path => Path.GetFileName(path)).Order()];

    [Theory]
    [MemberData(nameof(Logs))]
    public void No_secret_of_a_log_is_left(string log)
    {
        byte[] input = File.ReadAllBytes(Path.Combine(s_folder, log));
        byte[] output = Masked.Whole(Redactor.Default, input);
        string[] left = [.. Secrets().Where(secret => output.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)) >= 0)];
        Assert.Empty(left);
    }

    [Theory]
    [MemberData(nameof(Logs))]
    public void Every_promise_but_the_secrets_holds_for_a_log(string log)
    {
        byte[] input = File.ReadAllBytes(Path.Combine(s_folder, log));
        string? broken = Promise.Broken(Redactor.Default, input, [], new Dice(23));
        Assert.True(broken is null, broken);
    }

    [Fact]
    public void There_are_eleven_logs() => Assert.Equal(11, Directory.GetFiles(s_folder).Length);

    static HashSet<string> Secrets()
    {
        string path = Path.Combine(Repository.Fixtures, "agentlogs-answers", "secrets.jsonl");
        var secrets = new HashSet<string>();
        foreach (string line in File.ReadLines(path))
        {
            using JsonDocument document = JsonDocument.Parse(line);
            secrets.Add(document.RootElement.GetProperty("value").GetString()!);
        }
        return secrets;
    }
}
