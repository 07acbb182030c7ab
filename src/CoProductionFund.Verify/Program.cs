using CoProductionFund.Verify;

return Checking.Run(args, Console.Out, Console.Error);
