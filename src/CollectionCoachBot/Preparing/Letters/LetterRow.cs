namespace CollectionCoachBot.Preparing.Letters;

/// <summary>One invoice of a letter's table, in words.</summary>
/// <param name="Number">The invoice's number, with the installment where there are several.</param>
/// <param name="IssuedOn">Empty where the ledger doesn't say.</param>
/// <param name="DueOn">The day it was or is due.</param>
/// <param name="Amount">What is open of it and not disputed, or the disputed part where that is listed; with its currency.</param>
/// <param name="DaysPast">How many days past due; 0: not yet.</param>
internal sealed record LetterRow(string Number, string IssuedOn, string DueOn, string Amount, int DaysPast);
