Console.Error.WriteLine("guardrly: no commands yet");
return 2;
