using Guardrly.Bench;

if (args is ["scan-probe", .. string[] paths])
    return ScanProbe.Run(paths);
Console.Error.WriteLine("bench: scan-probe FILE...");
return 2;
