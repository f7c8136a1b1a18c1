using CollectionCoachBot.Conversation;
using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Customers;

/// <summary>The form about who a customer is. What came back from a card is a stranger's word: what wasn't offered reads as null.</summary>
internal static class AboutFormValues
{
    /// <returns>Null: something was chosen that wasn't offered.</returns>
    public static AboutFacts? Of(CardPress press)
    {
        var (segment, grade, person) = (press.Text(AboutForm.Segment, 40), press.Text(AboutForm.Grade, 40), press.Text(AboutForm.Person, 40));
        return Enum.GetNames<Segment>().Contains(segment, StringComparer.Ordinal)
            && (grade == AboutForm.None || Enum.GetNames<Grade>().Contains(grade, StringComparer.Ordinal))
            && person is AboutForm.Natural or AboutForm.Company
                ? new AboutFacts(
                    press.Text(AboutForm.Contact, AboutForm.LongestContact), Enum.Parse<Segment>(segment!), grade == AboutForm.None ? null : Enum.Parse<Grade>(grade!),
                    person == AboutForm.Natural)
                : null;
    }
}
