using Guardrly.Tests.Support;

namespace Guardrly.Tests.Redaction.Verify;

/// <summary>What only looks like a phone number.</summary>
public class PhoneLookalikeTests
{
    [Theory]
    [InlineData("2012/01/02 08:00")]
    [InlineData("2014-04-12 04:04 PM")]
    [InlineData("2014-04-12 &nbsp;04:04 PM")]
    [InlineData("31/8/2011")]
    [InlineData("10/12/82")]
    [InlineData("03/27/2011")]
    [InlineData("20120102 08:00")]
    [InlineData("2026-11-14T10:15:42.1182345Z")]
    [InlineData("2026-11-14 10:15:42,118 4127")]
    [InlineData("1114 10:15:42.118273")]
    [InlineData("05-11-2026 10:15:42")]
    [InlineData("09.11.2026 10:15")]
    [InlineData("05 Nov 2026 01:02:03")]
    [InlineData("Dec 05 12:33:11 host")]
    [InlineData("03-17 16:13:38.811  1702  2395 D Window")]
    [InlineData("[0701/114930:WARNING:dns_config_service_posix.cc(306)]")]
    [InlineData("[24019:0701/114930.123456:WARNING]")]
    [InlineData("081109 203615 148 INFO dfs.DataNode")]
    [InlineData("14/Nov/2026:10:15:42 +1030 200 512")]
    [InlineData("P3DT4H5M")]
    [InlineData("2012-0102 08")]
    public void A_date_or_a_time_stays(string text) => Stays(text);

    [Theory]
    [InlineData("10.244.3.17:8443")]
    [InlineData("203.0.113.0/24")]
    [InlineData("172.16.254.1")]
    [InlineData("2001:db8:85a3::8a2e:370:7334")]
    [InlineData("75.101.44.12 555")]
    [InlineData("192.168.100.200 512 4096")]
    [InlineData("Chrome/131.0.6778.86")]
    [InlineData("OpenSSL 3.0.15 3 Sep 2024")]
    [InlineData("Linux 6.8.0-1019-aws")]
    [InlineData("20231217_1420-SNAPSHOT")]
    [InlineData("build 2024.1130.0917")]
    [InlineData("v1.512.950.4322")]
    [InlineData("10.512.950.4322")]
    [InlineData("00:1b:44:11:3a:b7 52-54-00-12-34-56")]
    public void An_address_or_a_version_stays(string text) => Stays(text);

    [Theory]
    [InlineData("12.1 - 23.71 - 23.45")]
    [InlineData("1979-2011 100")]
    [InlineData("234567890112")]
    [InlineData("52.5200, 13.4050")]
    [InlineData("bytes=0-1023/146515")]
    [InlineData("ISBN 978-3-16-148410-0")]
    [InlineData("UPC 012345678905")]
    [InlineData("hosted-eu-20260812-09")]
    [InlineData("chunk 123-456")]
    [InlineData("row 1234567890 of 9876543210")]
    [InlineData("size 10023456 bytes offset=2139062143 len=1048576")]
    [InlineData("800x600@60 1920x1080")]
    [InlineData("650//253-1234 650/253/1234 650+253+1234")]
    [InlineData("65 02 53 00 00")]
    [InlineData("6502 538365")]
    [InlineData("9002309. 158")]
    [InlineData("12 7/8 - 14 12/34 - 5")]
    [InlineData("800 234 1 111x1111")]
    [InlineData("+494949-4-94")]
    [InlineData("1800-1-0-10 22")]
    [InlineData("030-3-2 23 12 34")]
    [InlineData("03 0 -3 2 23 12 34")]
    [InlineData("1650 x 253 - 1234")]
    [InlineData("80.585 [79.964, 81.191] (80).(585) (79).(9)64")]
    [InlineData("256 512 1024 2048")]
    [InlineData("GET / HTTP/1.1\" 200 512 4322")]
    [InlineData("00 44 20 71 83 87 50 01 23 45 67 89 01 23")]
    [InlineData("00000010: 0412 3456 7890 1234 5678 9abc")]
    [InlineData("<Buffer 01 02 03 04 05> 0043 0063 0073; U+FB03 => 0046 0066 0069")]
    [InlineData("CA +4612-05957 US +394606-0860929 +39.7392-104.9903/ +49.123456 +52.5200+013.4050/")]
    [InlineData("0123.456789 0.0412 345.6789")]
    [InlineData("123-45-6789")]
    [InlineData("55555555-5555-4444-8888-411111111111")]
    [InlineData("order-512-950-4322 512-950-4322-7 512-950-4322_x a512-950-4322 512-950-4322b")]
    [InlineData("$512-950-4322 £512-950-4322 €512-950-4322 ¥512-950-4322 512-950-4322%")]
    [InlineData("+1 of 2, +5% +12.5 +100000 +1000000")]
    [InlineData("+12345678901.5 +12345678901% x+12063481480 +12063481480a")]
    [InlineData("@@ -1024,7 +20123456,8 @@")]
    [InlineData("+1765432100 +1765432100999")]
    [InlineData("ratio (404) 12 (10) 5-6 fn(12) 3456-7890")]
    [InlineData("line (04) of 12 (0x0412) (2026) 1234-5678")]
    [InlineData("{\"lat\":52.5200,\"n\":[512.950,-415.5551]}")]
    public void A_measure_or_an_identifier_stays(string text) => Stays(text);

    static void Stays(string text)
    {
        Assert.Equal(text, Masked.Text(text));
        string member = $"{{\"level\": \"info\", \"msg\": \"{text.Replace("\"", "\\\"")}\", \"n\": 1}}";
        Assert.Equal(member, Masked.Text(member));
        Assert.Equal($"level=warn msg=\"{text}\" attempt=2", Masked.Text($"level=warn msg=\"{text}\" attempt=2"));
        Assert.Equal($"step 6/99 | {text} | ok", Masked.Text($"step 6/99 | {text} | ok"));
        Assert.Equal($"DEBUG {text} (cached) 4ms", Masked.Text($"DEBUG {text} (cached) 4ms"));
        Assert.Equal($"<li>{text}</li>", Masked.Text($"<li>{text}</li>"));
        string columns = $"2026-11-14 10:00:11\tINFO\tloader\t{text}\t17ms";
        Assert.Equal(columns, Masked.Text(columns));
        Assert.Equal($"10:00:11 [agent-3] note: {text}", Masked.Text($"10:00:11 [agent-3] note: {text}"));
    }
}
