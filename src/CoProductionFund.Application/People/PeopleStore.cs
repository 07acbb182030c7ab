using CoProductionFund.Application.Mail;
using CoProductionFund.Application.Store;
using Marten;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CoProductionFund.Application.People;

internal static class PeopleStore
{
    public static void Use(StoreOptions options)
    {
        options.Schema.For<Person>().UniqueIndex(person => person.Email);
        options.Schema.For<SignInLink>().UseOptimisticConcurrency(true).Index(link => link.Email);
        options.Schema.For<KeptForm>().Index(form => form.Person);
    }

    /// <summary>Read ahead, someone's own entry.</summary>
    public static Listing<Person> Entry(PersonId person) =>
        new(person, session => session.Query<Person>().Where(it => it.Id == person.Value));

    public static void AddPeople(this IServiceCollection services)
    {
        services.TryAddSingleton<IStoryPeople, NoStory>();
        services.TryAddSingleton<IMailer, Unsent>();
        services.AddSingleton<Site>();
        services.AddSingleton<IXmlRepository, ProtectionKeys>();
        services.AddHostedService<FirstAdministrator>();
    }
}
