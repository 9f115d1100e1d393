using Guardrly.Redaction.Verify;

namespace Guardrly.Tests.Redaction.Verify;

public class OptionVerifierTests
{
    const string P = "[REDACTED:password]";
    const string C = "[REDACTED:cookie]";

    static readonly CandidateText s_text = new(
        OptionVerifier.Literals,
        (ref View view, int position, Guardrly.Redaction.Scan.Literal literal, MatchList matches) =>
            OptionVerifier.Verify(ref view, position, literal.Argument, matches));

    [Theory]
    [InlineData("curl --cacert ca.crt -u elastic:Zq7vLm3pL9MFx https://localhost:9200", $"curl --cacert ca.crt -u elastic:{P} https://localhost:9200")]
    [InlineData("curl -s --user 'api:pQ9wTxu4kwQYd' \\\n  https://x", $"curl -s --user 'api:{P}' \\\n  https://x")]
    [InlineData("curl -u \"bob:a b;c\" x", $"curl -u \"bob:{P}\" x")]
    [InlineData("curl -u bob:'a b' x", $"curl -u bob:'{P}' x")]
    [InlineData("curl -ubob:secret x", $"curl -ubob:{P} x")]
    [InlineData("curl -u bob:p;w|d&e x", $"curl -u bob:{P} x")]
    [InlineData("curl --user=bob:secret x", $"curl --user=bob:{P} x")]
    [InlineData("curl --proxy-user bob:secret x", $"curl --proxy-user bob:{P} x")]
    [InlineData("curl -x p:3128 -U bob:secret x", $"curl -x p:3128 -U bob:{P} x")]
    [InlineData("/usr/bin/curl -X POST -u :8f7a6b x", $"/usr/bin/curl -X POST -u :{P} x")]
    [InlineData("$(curl -u bob:secret)", $"$(curl -u bob:{P})")]
    [InlineData("{\"cmd\":\"curl -u bob:secret\"}", $"{{\"cmd\":\"curl -u bob:{P}\"}}")]
    [InlineData("{\"cmd\":\"bash -c \\\"curl -u bob:secret\\\"\"}", $"{{\"cmd\":\"bash -c \\\"curl -u bob:{P}\\\"\"}}")]
    [InlineData("{\"cmd\":\"curl -u \\\"bob:se cret\\\" x\"}", $"{{\"cmd\":\"curl -u \\\"bob:{P}\\\" x\"}}")]
    [InlineData("[\"curl\",\"-s\",\"-u\",\"bob:secret\",\"https://x\"]", $"[\"curl\",\"-s\",\"-u\",\"bob:{P}\",\"https://x\"]")]
    [InlineData("['curl', '-u', 'bob:secret']", $"['curl', '-u', 'bob:{P}']")]
    [InlineData("\"[\\\"curl\\\",\\\"-u\\\",\\\"bob:secret\\\"]\"", $"\"[\\\"curl\\\",\\\"-u\\\",\\\"bob:{P}\\\"]\"")]
    [InlineData("[curl, -u, bob:secret, https://x]", $"[curl, -u, bob:{P}, https://x]")]
    [InlineData("  -u bob:Zq7vLm3pL9 \\", $"  -u bob:{P} \\")]
    [InlineData("    \"-u\",\n    \"bob:Zq7vLm3pL9\",", $"    \"-u\",\n    \"bob:{P}\",")]
    [InlineData("http -a bob:secret POST x", $"http -a bob:{P} POST x")]
    [InlineData("smbclient //h/s -U bob%secret", $"smbclient //h/s -U bob%{P}")]
    [InlineData("curl -u 9fK2mQx7vT4wZpL:x https://x", $"curl -u {P}:x https://x")]
    public void The_password_after_a_user_name_goes(string text, string expected) =>
        Assert.Equal(expected, s_text.Mask(text));

    [Theory]
    [InlineData("sshpass -p hunter2 ssh -p 22 bob@h", $"sshpass -p {P} ssh -p 22 bob@h")]
    [InlineData("sshpass -phunter2 ssh h", $"sshpass -p{P} ssh h")]
    [InlineData("sshpass -p 'a b' ssh h", $"sshpass -p '{P}' ssh h")]
    [InlineData("docker login -u bob -p hunter2 ghcr.io", $"docker login -u bob -p {P} ghcr.io")]
    [InlineData("podman login ghcr.io -p hunter2", $"podman login ghcr.io -p {P}")]
    [InlineData("docker login -p hunter2 && docker run -p 8080:8080 x", $"docker login -p {P} && docker run -p 8080:8080 x")]
    [InlineData("mysql -uroot -phunter2 shop", $"mysql -uroot -p{P} shop")]
    [InlineData("mysqldump -u root -p'hunter 2' shop", $"mysqldump -u root -p'{P}' shop")]
    [InlineData("[\"mysqladmin\",\"-phunter2\",\"ping\"]", $"[\"mysqladmin\",\"-p{P}\",\"ping\"]")]
    [InlineData("mariadb-dump -phunter2 > x", $"mariadb-dump -p{P} > x")]
    [InlineData("redis-cli -h r -a hunter2 ping", $"redis-cli -h r -a {P} ping")]
    [InlineData("ldapsearch -x -D cn=a -w hunter2 -b dc=x", $"ldapsearch -x -D cn=a -w {P} -b dc=x")]
    [InlineData("[\"redis-cli\",\"-a\",\"hunter2\"]", $"[\"redis-cli\",\"-a\",\"{P}\"]")]
    [InlineData("mongodump -u bob -p hunter2", $"mongodump -u bob -p {P}")]
    [InlineData("sqlcmd -S h -U sa -P Hunter2! -Q x", $"sqlcmd -S h -U sa -P {P} -Q x")]
    [InlineData("7z a x.7z -phunter2 dir", $"7z a x.7z -p{P} dir")]
    public void The_password_of_a_program_that_takes_one_goes(string text, string expected) =>
        Assert.Equal(expected, s_text.Mask(text));

    [Theory]
    [InlineData("curl -b 'session=2K8LwCDXgj; tz=UTC' https://x", $"curl -b 'session={C}; tz={C}' https://x")]
    [InlineData("curl -b session=2K8LwCDXgj https://x", $"curl -b session={C} https://x")]
    [InlineData("[\"curl\",\"-b\",\"a=b; c=d\"]", $"[\"curl\",\"-b\",\"a={C}; c={C}\"]")]
    [InlineData("{\"cmd\":\"curl -b \\\"a=b; c=d\\\" x\"}", $"{{\"cmd\":\"curl -b \\\"a={C}; c={C}\\\" x\"}}")]
    [InlineData("  -b 'session=2K8LwCDXgj9rzR7M' \\", $"  -b 'session={C}' \\")]
    public void The_cookies_that_curl_sends_go(string text, string expected) =>
        Assert.Equal(expected, s_text.Mask(text));

    [Theory]
    [InlineData("docker run -p 8080:8080 x")]
    [InlineData("docker run --name mysql -p3306:3306 mysql:8")]
    [InlineData("  -p 8080:8080 ghcr.io/acme/agent:1.4.2")]
    [InlineData("ssh -p 22 bob@h")]
    [InlineData("serve -p 3000")]
    [InlineData("mkdir -p a1/b2")]
    [InlineData("tar -uvf x")]
    [InlineData("docker run -u 1000:1000 x")]
    [InlineData("docker exec -u app:group123 x")]
    [InlineData("git push -u origin feature-1")]
    [InlineData("date -u +%Y-%m-%dT%H:%M:%S.%N")]
    [InlineData("journalctl -u nginx.service")]
    [InlineData("pip install --user acme")]
    [InlineData("curl --user-agent bob:agent x")]
    [InlineData("curl -u $USER:$PASS x")]
    [InlineData("curl -u \"${USER}:${PASS}\" x")]
    [InlineData("curl -u bob x")]
    [InlineData("curl -u bob: x")]
    [InlineData("curl -b cookies.txt x")]
    [InlineData("sshpass -p $PW ssh h")]
    [InlineData("mysql -p shop")]
    [InlineData("mysql -P 3306")]
    [InlineData("gh auth login -p https")]
    [InlineData("ls -a b1c2d3")]
    [InlineData("grep -w hunter2 x")]
    [InlineData("tail -b x=AbC123dEf456")]
    [InlineData("curl x; docker run -u app:app x")]
    public void Options_that_carry_no_secret_stay(string text) => Assert.Equal(text, s_text.Mask(text));
}
