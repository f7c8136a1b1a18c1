using Microsoft.Extensions.Options;

namespace CollectionCoachBot.Receivables;

/// <summary>Checks the ranges of the options, those inside it too, when the program starts.</summary>
[OptionsValidator]
internal sealed partial class ReceivablesOptionsValidator : IValidateOptions<ReceivablesOptions>;
